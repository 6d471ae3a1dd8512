namespace AriGen.Spec.Documents;

/// <summary>A name, or a type's name, with its place.</summary>
internal readonly record struct DocName(string Value, SpecSpan Span);
