namespace AriGen.Spec;

/// <summary>A model: an object of ARI, or an event.</summary>
/// <param name="Name">The documented name.</param>
/// <param name="Resource">The resource whose api-doc declares it.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="Base">The model that lists this one as a sub-type; null for a root.</param>
/// <param name="Discriminator">The property of a root whose value names the actual model; null for other models.</param>
/// <param name="SubTypes">The models that inherit from this one, directly.</param>
/// <param name="Properties">The properties in document order, without inherited ones.</param>
/// <param name="GivenName">The C# name that a correction gives; null to derive it from the wire name.</param>
public sealed record ApiType(
    string Name,
    string Resource,
    string Description,
    string? Base,
    string? Discriminator,
    EquatableArray<string> SubTypes,
    EquatableArray<ApiProperty> Properties,
    string? GivenName = null)
{
    /// <summary>The name in C#.</summary>
    public string PascalName => GivenName ?? CSharpName.Pascal(Name);
}
