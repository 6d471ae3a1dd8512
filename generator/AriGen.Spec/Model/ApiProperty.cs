namespace AriGen.Spec;

/// <summary>A property of a model.</summary>
/// <param name="Name">As it travels.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">The server always sends it.</param>
/// <param name="Values">The values it may have; empty where any is allowed. A newer server may send others.</param>
/// <param name="Range">The documented bounds of a number.</param>
/// <param name="Description">Its meaning.</param>
public sealed record ApiProperty(
    string Name,
    ApiTypeRef Type,
    bool Required,
    EquatableArray<string> Values,
    ApiRange? Range,
    string Description);
