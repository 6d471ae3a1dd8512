namespace AriGen.Simulator;

/// <summary>A part of the dialplan by itself.</summary>
internal sealed class DialplanContext(string name)
{
    private readonly List<DialplanExtension> _extensions = [];

    public string Name { get; } = name;

    /// <summary>The contexts that are looked through after this one, in order.</summary>
    public List<string> Includes { get; } = [];

    /// <summary>In the order in which they are tried: those without a pattern, then patterns from the most exact on.</summary>
    public IReadOnlyList<DialplanExtension> Extensions => _extensions;

    /// <summary>The extension, made where it is not there yet.</summary>
    /// <exception cref="FormatException">Its pattern cannot be read.</exception>
    public DialplanExtension FindOrAdd(string text)
    {
        if (_extensions.Find(extension => extension.Text == text) is { } found)
        {
            return found;
        }

        DialplanExtension added = new(text);
        int at = _extensions.FindIndex(other => added.CompareTo(other) < 0);
        _extensions.Insert(at < 0 ? _extensions.Count : at, added);
        return added;
    }
}
