namespace AriGen.Spec.Tests.Comparison;

/// <summary>One element of a facts file.</summary>
/// <param name="text">The text of the change if it is added or removed.</param>
/// <param name="parent">The element that it is added or removed with; null if it is always reported.</param>
/// <param name="aspects">The aspects that can change; a value is empty if the facts do not have it.</param>
internal sealed class FactsElement(string text, string? parent, Dictionary<string, string> aspects)
{
    public string Text { get; set; } = text;

    public string? Parent => parent;

    public Dictionary<string, string> Aspects => aspects;

    public bool IsEvent { get; set; }

    /// <summary>The position in the file.</summary>
    public int Position { get; init; }
}
