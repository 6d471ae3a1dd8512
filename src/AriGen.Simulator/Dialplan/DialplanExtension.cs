namespace AriGen.Simulator;

/// <summary>An extension of the dialplan with its steps.</summary>
/// <param name="text">The text in the dialplan. An underscore begins a pattern.</param>
internal sealed class DialplanExtension(string text)
{
    private readonly ExtensionPattern? _pattern = text.StartsWith('_') ? new ExtensionPattern(text[1..]) : null;
    private readonly SortedDictionary<long, DialplanStep> _steps = [];

    public string Text { get; } = text;

    public bool Matches(string dialled) => _pattern?.Matches(dialled) ?? dialled == Text;

    /// <summary>Whether more digits could match.</summary>
    public bool CouldGrow(string dialled)
        => _pattern?.CouldGrow(dialled) ?? (Text.Length > dialled.Length && Text.StartsWith(dialled, StringComparison.Ordinal));

    public DialplanStep? Step(long priority) => _steps.GetValueOrDefault(priority);

    public DialplanStep? Labelled(string label) => _steps.Values.FirstOrDefault(step => step.Label == label);

    /// <summary>Adds a step.</summary>
    /// <returns><see langword="true"/> if the step was added; <see langword="false"/> if its priority is taken.</returns>
    public bool Add(DialplanStep step) => _steps.TryAdd(step.Priority, step);

    public int CompareTo(DialplanExtension other) => (_pattern, other._pattern) switch
    {
        ({ } left, { } right) => left.CompareTo(right),
        (null, null) => string.CompareOrdinal(Text, other.Text),
        (null, _) => -1,
        _ => 1,
    };
}
