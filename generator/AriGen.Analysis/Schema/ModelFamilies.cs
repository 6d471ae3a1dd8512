using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Which models inherit from which, and what tells those of one family apart.</summary>
internal sealed class ModelFamilies(ApiModel api)
{
    private readonly Dictionary<string, ApiType> _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The models that inherit from none.</summary>
    public IEnumerable<ApiType> Roots => api.Types.Where(type => type.Base is null);

    public ApiType Find(string name) => _types[name];

    /// <summary>The member whose value is the actual model's name; null where a model comes alone.</summary>
    public string? Discriminator(ApiType type) => type.Base is { } parent ? Discriminator(_types[parent]) : type.Discriminator;

    /// <summary>What is really sent where a model is named: those at the ends of the branches below it, or itself.</summary>
    public IEnumerable<ApiType> Leaves(ApiType type)
        => type.SubTypes.Count == 0 ? [type] : type.SubTypes.SelectMany(name => Leaves(_types[name]));
}
