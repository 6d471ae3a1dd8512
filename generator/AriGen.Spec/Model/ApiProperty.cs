namespace AriGen.Spec;

/// <summary>A property of a model.</summary>
/// <param name="Name">As it travels.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">The server always sends it.</param>
/// <param name="Values">The values it may have; empty where any is allowed. A newer server may send others.</param>
/// <param name="Range">The documented bounds of a number.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="GivenName">The C# name that a correction gives; null to derive it from the wire name.</param>
/// <param name="Duration">Set if the number is a duration.</param>
/// <param name="ValueNames">The C# names that corrections give to the values.</param>
public sealed record ApiProperty(
    string Name,
    ApiTypeRef Type,
    bool Required,
    EquatableArray<string> Values,
    ApiRange? Range,
    string Description,
    string? GivenName = null,
    ApiDuration? Duration = null,
    ApiValueNames? ValueNames = null)
{
    /// <summary>The name in C#.</summary>
    public string PascalName => GivenName ?? CSharpName.Pascal(Name);
}
