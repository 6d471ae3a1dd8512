namespace AriGen.Spec.Documents;

/// <summary>A type as written, with its place. Corrections can name types that api-docs cannot.</summary>
internal readonly record struct DocType(string Text, SpecSpan Span, bool IsCorrection = false);
