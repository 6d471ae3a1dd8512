namespace AriGen.Simulator;

/// <summary>A stored recording. It contains only the durations of sound and silence, not the audio.</summary>
internal sealed class StoredRecording(string name, RecordingFormat format)
{
    private readonly List<(Audio Audio, TimeSpan Time)> _parts = [];

    public string Name { get; } = NameOf(name);

    public RecordingFormat Format { get; } = format;

    public TimeSpan Length => _parts.Aggregate(TimeSpan.Zero, static (sum, part) => sum + part.Time);

    /// <summary>The kind of audio to which the recording is reduced when it is played.</summary>
    public Audio Audio => _parts.Select(static part => part.Audio).DefaultIfEmpty(Audio.None).Max();

    public void Add(Audio audio, TimeSpan time) => _parts.Add((audio, time));

    /// <summary>Removes a part at the end.</summary>
    public void Cut(TimeSpan time)
    {
        while (time > TimeSpan.Zero && _parts is [.., (var audio, var length)])
        {
            _parts.RemoveAt(_parts.Count - 1);
            if (length > time)
            {
                _parts.Add((audio, length - time));
            }

            time -= length;
        }
    }

    /// <summary>Returns the name of a file, which has no leading slashes.</summary>
    public static string NameOf(string name) => name.TrimStart('/');

    public StoredRecording CopyAs(string name)
    {
        StoredRecording copy = new(name, Format);
        copy._parts.AddRange(_parts);
        return copy;
    }

    public Wire.StoredRecording Snapshot() => new() { Name = Name, Format = Format.Extension };

    /// <summary>Creates the content of the file, with a tone in place of sound.</summary>
    public byte[] ToFile() => Format.Write(_parts);
}
