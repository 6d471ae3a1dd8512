using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Twins.Stage;

/// <summary>Formats JSON with its members sorted by name, because the order that Asterisk uses does not matter.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Sorted(string json) => JsonNode.Parse(json) is { } node ? Sorted(node)!.ToJsonString(Plain) : "null";

    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value
            .OrderBy(static member => member.Key, StringComparer.Ordinal)
            .Select(static member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
