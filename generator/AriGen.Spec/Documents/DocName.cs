namespace AriGen.Spec.Documents;

/// <summary>A name, or a type's name, with its place.</summary>
/// <param name="Given">The C# name that a correction gives.</param>
internal readonly record struct DocName(string Value, SpecSpan Span, string? Given = null)
{
    /// <summary>The name in C#, as a type or member has it.</summary>
    public string Pascal => Given ?? CSharpName.Pascal(Value);
}
