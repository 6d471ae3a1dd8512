namespace AriGen.Spec.Documents;

/// <summary>A parameter as its file says it.</summary>
internal sealed record DocParameter(
    DocName Name,
    ApiParameterLocation Location,
    DocType Type,
    bool Required,
    bool AllowMultiple,
    string? DefaultValue,
    DocValues Values,
    string Description,
    bool IsNewId = false);
