namespace AriGen.Spec.Documents;

/// <summary>A parameter as written in its file.</summary>
/// <param name="IsFormAssumed">Whether it is sent in the body in a form that is not documented.</param>
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
