using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>One of the two versions.</summary>
internal sealed class ComparisonSide(ApiModel model, ApiSurface surface)
{
    private readonly Dictionary<string, ApiType> _types = model.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public ApiSurface Surface => surface;

    /// <summary>Whether a model inherits from one that carries the discriminator.</summary>
    public bool IsEvent(ApiType type)
    {
        ApiType root = type;
        while (root.Base is { } name)
        {
            root = _types[name];
        }

        return root != type && root.Discriminator is not null;
    }
}
