namespace AriGen.Spec.Documents;

/// <summary>What <c>allowableValues</c> comes to.</summary>
internal readonly record struct DocValues(EquatableArray<string> List, ApiRange? Range, ApiValueNames? Names = null);
