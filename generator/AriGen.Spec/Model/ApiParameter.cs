namespace AriGen.Spec;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">As it travels.</param>
/// <param name="Location">Where it travels.</param>
/// <param name="Type">The type of one value.</param>
/// <param name="Required">The caller must give it. True for every path parameter, whatever the api-docs say, unless <paramref name="IsNewId"/>.</param>
/// <param name="AllowMultiple">Several values, comma-joined in one query parameter.</param>
/// <param name="DefaultValue">What the server takes when it is absent, as text; null where the api-docs say nothing.</param>
/// <param name="Values">The values it may have; empty where any is allowed.</param>
/// <param name="Range">The documented bounds of a number.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="IsNewId">It names what the operation creates, so the client makes a value when the caller gives none.</param>
/// <param name="IsArgument">An optional parameter that callers still have to pass; <see langword="null"/> leaves it out.</param>
/// <param name="GivenName">The C# name that a correction gives; null to derive it from the wire name.</param>
/// <param name="Duration">Set if the number is a duration.</param>
/// <param name="ValueNames">The C# names that corrections give to the values.</param>
public sealed record ApiParameter(
    string Name,
    ApiParameterLocation Location,
    ApiTypeRef Type,
    bool Required,
    bool AllowMultiple,
    string? DefaultValue,
    EquatableArray<string> Values,
    ApiRange? Range,
    string Description,
    bool IsNewId,
    bool IsArgument = false,
    string? GivenName = null,
    ApiDuration? Duration = null,
    ApiValueNames? ValueNames = null)
{
    /// <summary>The name in C#, as a property has it.</summary>
    public string PascalName => GivenName ?? CSharpName.Pascal(Name);
}
