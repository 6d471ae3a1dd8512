namespace AriGen.Simulator;

/// <summary>A recording as it is kept: not the sound itself, but how long there was some, and how long there was silence.</summary>
internal sealed class StoredRecording(string name, string format)
{
    private readonly List<(Audio Audio, TimeSpan Time)> _parts = [];

    public string Name { get; } = name;

    public string Format { get; } = format;

    public TimeSpan Length => _parts.Aggregate(TimeSpan.Zero, static (sum, part) => sum + part.Time);

    public void Add(Audio audio, TimeSpan time) => _parts.Add((audio, time));

    public StoredRecording CopyAs(string name)
    {
        StoredRecording copy = new(name, Format);
        copy._parts.AddRange(_parts);
        return copy;
    }

    public Wire.StoredRecording Snapshot() => new() { Name = Name, Format = Format };

    /// <summary>The file: a tone in place of the sound.</summary>
    public byte[] ToFile() => RecordingFormat.Write(Format, _parts);
}
