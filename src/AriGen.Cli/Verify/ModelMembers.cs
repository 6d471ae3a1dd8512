using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>The models of an API with everything that they inherit.</summary>
internal sealed class ModelMembers(ApiModel api)
{
    private readonly Dictionary<string, ApiType> _types = api.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, (string Owner, ApiProperty Property)>> _members = [];

    public ApiType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The root that tells events apart: its sub-types are the events.</summary>
    public ApiType? EventRoot { get; } = api.Types.FirstOrDefault(static type => type.Name == "Message" && type.Discriminator is not null)
        ?? api.Types.FirstOrDefault(static type => type.Discriminator is not null && type.Base is null);

    /// <summary>The model, and whether it inherits from another or is that one.</summary>
    public bool IsA(ApiType type, string root)
    {
        for (ApiType? at = type; at is not null; at = at.Base is null ? null : Find(at.Base))
        {
            if (at.Name == root)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member by which a model's sub-types are told apart; null where it has none.</summary>
    public string? Discriminator(ApiType type) => type.Discriminator ?? (type.Base is { } root && Find(root) is { } parent ? Discriminator(parent) : null);

    /// <summary>All members by name, each with the model that declares it.</summary>
    public IReadOnlyDictionary<string, (string Owner, ApiProperty Property)> Of(ApiType type)
    {
        if (!_members.TryGetValue(type.Name, out IReadOnlyDictionary<string, (string Owner, ApiProperty Property)>? members))
        {
            var all = type.Base is { } parent && Find(parent) is { } above
                ? new Dictionary<string, (string Owner, ApiProperty Property)>(Of(above), StringComparer.Ordinal)
                : new Dictionary<string, (string Owner, ApiProperty Property)>(StringComparer.Ordinal);
            foreach (ApiProperty property in type.Properties)
            {
                all[property.Name] = (type.Name, property);
            }

            _members[type.Name] = members = all;
        }

        return members;
    }
}
