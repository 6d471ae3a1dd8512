namespace AriGen.Spec.Tests.Comparison;

/// <summary>One element of a facts file.</summary>
/// <param name="text">What is told when it comes or goes.</param>
/// <param name="parent">It comes and goes with this one; null for what is told in any case.</param>
/// <param name="aspects">What can change about it; empty where the facts say nothing.</param>
internal sealed class FactsElement(string text, string? parent, Dictionary<string, string> aspects)
{
    public string Text { get; set; } = text;

    public string? Parent => parent;

    public Dictionary<string, string> Aspects => aspects;

    public bool IsEvent { get; set; }

    /// <summary>Its place in the file.</summary>
    public int Position { get; init; }
}
