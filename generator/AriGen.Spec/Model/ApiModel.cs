using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec;

/// <summary>
/// One ARI as its api-docs describe it: every reference resolved, corrections applied. Immutable and equal by value.
/// It holds no file positions, so a change of layout in a file changes nothing here.
/// </summary>
/// <param name="ApiVersion">ARI's own version number, from the resource listing.</param>
/// <param name="Resources">The resources, in the order of the resource listing.</param>
/// <param name="Types">The models of all api-docs, in the order of the documents.</param>
public sealed record ApiModel(string ApiVersion, EquatableArray<ApiResource> Resources, EquatableArray<ApiType> Types)
{
    private Dictionary<string, ApiType>? _typesByName;

    // A copy may get other types (with), so the index stays behind.
    private ApiModel(ApiModel original)
        => (ApiVersion, Resources, Types) = (original.ApiVersion, original.Resources, original.Types);

    /// <summary>The operations of all resources.</summary>
    public IEnumerable<ApiOperation> Operations => Resources.SelectMany(resource => resource.Operations);

    /// <summary>The events that a server sends: events without sub-types.</summary>
    public IEnumerable<ApiType> Events => Types.Where(type => type.SubTypes.Count == 0 && IsEvent(type));

    /// <summary>The common base of all events; <see langword="null"/> if there are no events.</summary>
    public ApiType? EventRoot
        => Types.FirstOrDefault(type => type is { Name: "Message", Discriminator: not null })
            ?? Types.FirstOrDefault(type => type.Discriminator is not null);

    private Dictionary<string, ApiType> TypesByName
        => _typesByName ??= Types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Finds a model by its name; <see langword="null"/> if there is none.</summary>
    public ApiType? FindType(string name) => TypesByName.TryGetValue(name, out ApiType? type) ? type : null;

    /// <summary>Gets a model by its name. Every name that another element of this instance refers to has one.</summary>
    public ApiType ResolveType(string name) => TypesByName[name];

    /// <summary>Gets a model's ancestry: from its root down to the model itself.</summary>
    public IReadOnlyList<ApiType> AncestryOf(ApiType type)
    {
        List<ApiType> ancestry = [type];
        while (type.Base is { } name)
        {
            type = ResolveType(name);
            ancestry.Add(type);
        }

        ancestry.Reverse();
        return ancestry;
    }

    /// <summary>Gets the models without sub-types that a value of a model can be: its descendants, or the model itself.</summary>
    public IEnumerable<ApiType> LeavesOf(ApiType type)
        => type.SubTypes.Count == 0 ? [type] : type.SubTypes.SelectMany(name => LeavesOf(ResolveType(name)));

    /// <summary>Gets the property whose value names the actual model; <see langword="null"/> if no ancestor has one.</summary>
    public string? DiscriminatorOf(ApiType type) => AncestryOf(type)[0].Discriminator;

    /// <summary>Gets all properties of a model with the models that declare them, inherited ones first.</summary>
    public IEnumerable<(ApiType Owner, ApiProperty Property)> PropertiesOf(ApiType type)
        => AncestryOf(type).SelectMany(owner => owner.Properties, (owner, property) => (owner, property));

    /// <summary><see langword="true"/> if the model inherits from one with a discriminator; otherwise, <see langword="false"/>.</summary>
    public bool IsEvent(ApiType type) => type.Base is not null && DiscriminatorOf(type) is not null;

    public bool Equals(ApiModel? other)
        => other is not null && (ApiVersion, Resources, Types) == (other.ApiVersion, other.Resources, other.Types);

    public override int GetHashCode() => (ApiVersion, Resources, Types).GetHashCode();
}
