namespace AriGen.Spec.Documents;

/// <summary>A path template with its place.</summary>
internal readonly record struct DocPath(ApiPath Value, SpecSpan Span);
