namespace AriGen.Spec.Documents;

/// <summary>The content of <c>allowableValues</c>.</summary>
internal readonly record struct DocValues(EquatableArray<string> List, ApiRange? Range, ApiValueNames? Names = null);
