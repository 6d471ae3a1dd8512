namespace AriGen.Spec.Documents;

/// <summary>A property as its file says it.</summary>
internal sealed record DocProperty(
    DocName Name, DocType Type, bool Required, DocValues Values, string Description, ApiDuration? Duration = null);
