namespace AriGen.Simulator;

/// <summary>A file of a recording as it is kept: not the sound itself, but how long there was some, and how long there was silence.</summary>
internal sealed class StoredRecording(string name, RecordingFormat format)
{
    private readonly List<(Audio Audio, TimeSpan Time)> _parts = [];

    public string Name { get; } = NameOf(name);

    public RecordingFormat Format { get; } = format;

    public TimeSpan Length => _parts.Aggregate(TimeSpan.Zero, static (sum, part) => sum + part.Time);

    /// <summary>What it is as a whole, to those who hear it played.</summary>
    public Audio Audio => _parts.Select(static part => part.Audio).DefaultIfEmpty(Audio.None).Max();

    public void Add(Audio audio, TimeSpan time) => _parts.Add((audio, time));

    /// <summary>Takes some of its end away.</summary>
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

    /// <summary>What a file is called: it has no slashes before its name, whoever named it.</summary>
    public static string NameOf(string name) => name.TrimStart('/');

    public StoredRecording CopyAs(string name)
    {
        StoredRecording copy = new(name, Format);
        copy._parts.AddRange(_parts);
        return copy;
    }

    public Wire.StoredRecording Snapshot() => new() { Name = Name, Format = Format.Extension };

    /// <summary>The file: a tone in place of the sound.</summary>
    public byte[] ToFile() => Format.Write(_parts);
}
