using System.Text.Json.Nodes;

namespace AriGen.Spec.Tests.Schema;

/// <summary>JSON as a server would send it, made of the api-docs.</summary>
internal sealed class Sample(ApiModel api)
{
    private readonly Dictionary<string, ApiType> _types = api.Types.ToDictionary(type => type.Name);

    /// <summary>The models that are no base of others.</summary>
    public IEnumerable<ApiType> Leaves => api.Types.Where(type => type.SubTypes.Count == 0);

    public IEnumerable<ApiType> Events => Leaves.Where(type => Line(type).Last().Discriminator is not null);

    /// <summary>Its members, inherited ones included.</summary>
    public IEnumerable<ApiProperty> Members(ApiType type) => Line(type).SelectMany(one => one.Properties);

    /// <summary>An object with all its members; those within have what is required.</summary>
    public JsonObject Of(ApiType type) => Of(type, isWhole: true);

    /// <summary>A value of another type; null where any is right.</summary>
    public static JsonNode? Misfit(ApiTypeRef type) => type.Kind switch
    {
        ApiTypeKind.String => 7,
        ApiTypeKind.Int or ApiTypeKind.Long => 7.5,
        ApiTypeKind.Double => "7",
        ApiTypeKind.Boolean => "true",
        ApiTypeKind.Date => "2026-11-23T20:54:06.695+00:00",
        ApiTypeKind.List => Misfit(type.Element!) is { } item ? new JsonArray(item) : new JsonObject(),
        ApiTypeKind.Map => Misfit(type.Element!) is { } member ? new JsonObject { ["a"] = member } : new JsonArray(),
        ApiTypeKind.Variables => new JsonObject { ["a"] = 7 },
        ApiTypeKind.Model => "a",
        _ => null,
    };

    private JsonObject Of(ApiType type, bool isWhole)
    {
        var result = new JsonObject();
        foreach (ApiProperty property in Members(type).Where(property => isWhole || property.Required))
        {
            result[property.Name] = property.Values.Count > 0 ? property.Values[0] : Value(property.Type);
        }

        if (Line(type).Last().Discriminator is { } discriminator)
        {
            result[discriminator] = type.Name;
        }

        return result;
    }

    private JsonNode Value(ApiTypeRef type) => type.Kind switch
    {
        ApiTypeKind.String => "",
        ApiTypeKind.Int or ApiTypeKind.Long => 7,
        ApiTypeKind.Double => 7.5,
        ApiTypeKind.Boolean => true,
        ApiTypeKind.Date => "2026-11-23T20:54:06.695+0000",
        ApiTypeKind.List => new JsonArray(Value(type.Element!)),
        ApiTypeKind.Map => new JsonObject { ["a"] = Value(type.Element!) },
        ApiTypeKind.Variables => new JsonObject { ["a"] = "1", ["b"] = new JsonObject { ["value"] = "1", ["report_events"] = true } },
        ApiTypeKind.Model => Of(_types[type.Model!], isWhole: false),
        _ => new JsonObject(),
    };

    /// <summary>From the type itself up to the root.</summary>
    private IEnumerable<ApiType> Line(ApiType type)
        => type.Base is null ? [type] : Line(_types[type.Base]).Prepend(type);
}
