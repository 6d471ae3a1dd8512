namespace AriGen.Simulator;

/// <summary>A context of the dialplan.</summary>
internal sealed class DialplanContext(string name)
{
    private readonly List<DialplanExtension> _extensions = [];

    public string Name { get; } = name;

    /// <summary>The included contexts in the order of the search.</summary>
    public List<string> Includes { get; } = [];

    /// <summary>The extensions in the order of the search: plain ones, then patterns from the most exact on.</summary>
    public IReadOnlyList<DialplanExtension> Extensions => _extensions;

    /// <summary>Returns an extension, and adds it if it does not exist.</summary>
    /// <exception cref="FormatException">The pattern is invalid.</exception>
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
