using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Documentation;

/// <summary>The generated documentation is as good as the api-docs: nothing in them is without words.</summary>
public sealed class SpecDescriptionTests
{
    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Each_element_of_the_api_docs_has_a_description(string version)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        JsonNode listing = JsonNode.Parse(File.ReadAllText(Repository.PathOf("specs", version, "resources.json")))!;
        string[] missing =
        [
            .. Blank("resource", "resources.json", listing["apis"]!.AsArray(), "description", counts),
            .. Docs.Of(version).Documents.SelectMany(document => Missing(document.Resource, document.Json, counts)),
        ];

        Assert.Empty(missing);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", counts.Select(count => $"{count.Value} × {count.Key}")));
        Assert.Equal(Docs.Of(version).All.Count, counts["operation"]);
    }

    private static IEnumerable<string> Missing(string resource, JsonObject document, SortedDictionary<string, int> counts)
    {
        JsonArray apis = document["apis"]!.AsArray();
        JsonNode?[] operations = [.. apis.SelectMany(api => api!["operations"]!.AsArray())];
        KeyValuePair<string, JsonNode?>[] models = [.. document["models"]?.AsObject() ?? []];
        return
        [
            .. Blank("path", resource, apis, "description", counts),
            .. Blank("operation", resource, operations, "summary", counts),
            .. operations.SelectMany(operation => Blank("parameter", Name(resource, operation), operation!["parameters"]?.AsArray() ?? [], "description", counts)),
            .. operations.SelectMany(operation => Blank("error", Name(resource, operation), operation!["errorResponses"]?.AsArray() ?? [], "reason", counts)),
            .. Blank("model", resource, models.Select(model => model.Value), "description", counts),
            .. models.SelectMany(model => Blank("property", model.Key, model.Value!["properties"]!.AsObject().Select(property => property.Value), "description", counts)),
        ];
    }

    private static string Name(string resource, JsonNode? operation) => $"{resource}.{operation!["nickname"]}";

    private static IEnumerable<string> Blank(string kind, string where, IEnumerable<JsonNode?> elements, string key, SortedDictionary<string, int> counts)
    {
        foreach (JsonNode? element in elements)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (element![key] is not JsonValue value || value.GetValue<string>().Trim().Length < 5)
            {
                yield return $"{where}: {element.GetPath()} has no {key}";
            }
        }
    }
}
