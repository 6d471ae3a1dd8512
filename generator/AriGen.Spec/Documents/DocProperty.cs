namespace AriGen.Spec.Documents;

/// <summary>A property as written in its file.</summary>
internal sealed record DocProperty(
    DocName Name, DocType Type, bool Required, DocValues Values, string Description, ApiDuration? Duration = null);
