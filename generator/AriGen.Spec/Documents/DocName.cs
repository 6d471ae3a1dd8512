namespace AriGen.Spec.Documents;

/// <summary>A name, or the name of a type, with its place.</summary>
/// <param name="Given">The C# name that a correction gives.</param>
internal readonly record struct DocName(string Value, SpecSpan Span, string? Given = null)
{
    /// <summary>The C# name of a type or member.</summary>
    public string Pascal => Given ?? CSharpName.Pascal(Value);
}
