using System.Text.Json.Nodes;

namespace Composer;

/// <summary>Prints the facts of a folder of api-docs, in the order of the documents.</summary>
internal static class FactsPrinter
{
    public static IEnumerable<string> Print(Func<string, string> read)
    {
        var listing = JsonNode.Parse(read("resources.json"))!;
        var paths = listing["apis"]!.AsArray().Select(entry => (string)entry!["path"]!).ToArray();
        yield return $"resources swagger={listing["swaggerVersion"]} api={listing["apiVersion"]} base={listing["basePath"]}";
        foreach (var path in paths)
        {
            yield return $"  api {path}";
        }

        foreach (var name in paths.Select(FactsReader.DocumentOf))
        {
            var document = JsonNode.Parse(read(name))!;
            yield return $"resource {Path.GetFileNameWithoutExtension(name)} swagger={document["swaggerVersion"]} api={document["apiVersion"]} path={document["resourcePath"]}"
                + List(document, "since", "since") + List(document, "modules", "requiresModules");
            foreach (var line in document["apis"]!.AsArray().SelectMany(api => Operations(api!)).Concat(Models(document)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Operations(JsonNode api)
    {
        foreach (var operation in api["operations"]!.AsArray())
        {
            var codes = operation!["errorResponses"]?.AsArray().Select(e => e!["code"]!.ToString()).ToArray() ?? [];
            yield return $"  {operation["httpMethod"]} {api["path"]} {operation["nickname"]} -> {operation["responseClass"]}"
                + Text(operation, "upgrade") + Text(operation, "websocketProtocol") + List(operation, "since", "since")
                + (codes.Length > 0 ? $" errors={string.Join(',', codes)}" : "");
            foreach (var p in operation["parameters"]?.AsArray() ?? [])
            {
                yield return $"    {p!["paramType"]} {p["name"]}: {p["dataType"]}" + Flag(p, "required", "required") + Flag(p, "multiple", "allowMultiple")
                    + (p["defaultValue"] is { } value ? $" default={value.ToJsonString()}" : "") + Allowed(p);
            }
        }
    }

    private static IEnumerable<string> Models(JsonNode document)
    {
        foreach (var (name, model) in document["models"]?.AsObject() ?? [])
        {
            yield return $"  model {name}" + Text(model!, "discriminator") + List(model!, "subTypes", "subTypes");
            foreach (var (property, node) in model!["properties"]!.AsObject())
            {
                yield return $"    {property}: {node!["type"]}" + Flag(node, "required", "required") + Allowed(node);
            }
        }
    }

    private static string Text(JsonNode node, string key) => node[key] is { } value ? $" {key}={value}" : "";

    private static string Flag(JsonNode node, string name, string key) => node[key] is { } value && value.GetValue<bool>() ? " " + name : "";

    private static string List(JsonNode node, string name, string key) =>
        node[key] is JsonArray list ? $" {name}={string.Join(',', list.Select(v => v!.ToString()))}" : "";

    private static string Allowed(JsonNode node) => node["allowableValues"] switch
    {
        null => "",
        var list when (string)list["valueType"]! == "LIST" => List(list, "values", "values"),
        var range => $" range={range["min"]}..{range["max"]}",
    };
}
