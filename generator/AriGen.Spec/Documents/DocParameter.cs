namespace AriGen.Spec.Documents;

/// <summary>A parameter as its file says it.</summary>
/// <param name="IsFormAssumed">It travels in the body, and nothing says in which form.</param>
internal sealed record DocParameter(
    DocName Name,
    ApiParameterLocation Location,
    DocType Type,
    bool Required,
    bool AllowMultiple,
    string? DefaultValue,
    DocValues Values,
    string Description,
    bool IsNewId = false,
    bool IsFormAssumed = false,
    bool IsArgument = false,
    ApiDuration? Duration = null);
