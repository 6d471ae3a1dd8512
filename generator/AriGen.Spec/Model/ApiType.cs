namespace AriGen.Spec;

/// <summary>A model: an object of the interface, or an event.</summary>
/// <param name="Name">As documented.</param>
/// <param name="Resource">The resource whose api-doc declares it.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="Base">The model that names this one among its sub-types; null for a root.</param>
/// <param name="Discriminator">On a root: the property whose value names the actual model. Null elsewhere.</param>
/// <param name="SubTypes">The models that inherit from this one, directly.</param>
/// <param name="Properties">Its own, in document order, inherited ones not included.</param>
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
