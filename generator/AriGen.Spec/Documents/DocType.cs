namespace AriGen.Spec.Documents;

/// <summary>A type as it is written, with its place. Corrections can write some that api-docs cannot.</summary>
internal readonly record struct DocType(string Text, SpecSpan Span, bool IsCorrection = false);
