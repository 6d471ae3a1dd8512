using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;

namespace AriGen.Tests.Json;

/// <summary>An object in an event that has a model in the api-docs.</summary>
/// <param name="Object">The object.</param>
/// <param name="Model">Its model.</param>
/// <param name="Path">The path, such as <c>channel.caller</c>; empty for the event itself.</param>
internal sealed record Place(JsonObject Object, DocsModel Model, string Path)
{
    public string PathOf(string member) => Path.Length == 0 ? member : $"{Path}.{member}";

    /// <summary>The documented members that the object has.</summary>
    public IEnumerable<DocsProperty> Members => Model.Properties.Where(property => Object.ContainsKey(property.Name));

    public static IEnumerable<Place> All(Docs docs, JsonObject message)
        => All(docs, message, docs.Models[message["type"]!.GetValue<string>()], "");

    private static IEnumerable<Place> All(Docs docs, JsonObject json, DocsModel model, string path)
    {
        var place = new Place(json, model, path);
        return place.Members
            .SelectMany(member => Values(member.Type, json[member.Name], place.PathOf(member.Name)))
            .Where(value => docs.Models.ContainsKey(value.Type))
            .SelectMany(value => All(docs, value.Json, docs.Models[value.Type], value.Path))
            .Prepend(place);
    }

    private static IEnumerable<(string Type, JsonObject Json, string Path)> Values(string type, JsonNode? value, string path) => value switch
    {
        JsonObject one => [(type, one, path)],
        JsonArray many when type.StartsWith("List[", StringComparison.Ordinal)
            => many.SelectMany((item, index) => Values(type[5..^1], item, $"{path}[{index}]")),
        _ => [],
    };
}
