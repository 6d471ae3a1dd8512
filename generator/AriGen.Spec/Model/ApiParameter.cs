namespace AriGen.Spec;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Location">The part of the request that carries it.</param>
/// <param name="Type">The type of one value.</param>
/// <param name="Required">Whether the caller must pass it. Always true for a path parameter, unless <paramref name="IsNewId"/> is true.</param>
/// <param name="AllowMultiple">Whether it accepts several values, which are comma-joined in one query parameter.</param>
/// <param name="DefaultValue">The default value, as text; null if none is documented.</param>
/// <param name="Values">The allowed values; empty if any value is allowed.</param>
/// <param name="Range">The documented bounds of a number.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="IsNewId">Whether it is the id of the object that the operation creates. The client can then create a value.</param>
/// <param name="IsArgument">Whether an optional parameter is an argument of the method; <see langword="null"/> leaves it out.</param>
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
    /// <summary>The C# name in Pascal case.</summary>
    public string PascalName => GivenName ?? CSharpName.Pascal(Name);
}
