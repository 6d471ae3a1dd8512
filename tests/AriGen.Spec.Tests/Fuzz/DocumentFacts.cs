using System.Globalization;
using System.Text.Json;

namespace AriGen.Spec.Tests.Fuzz;

/// <summary>
/// The facts of a set of documents, taken from the JSON alone, in the form of <see cref="ModelFacts.Print"/>. It trusts
/// the documents; where they are invalid it throws or says nonsense, which is right: it is asked only where the reader
/// has found no diagnostic.
/// </summary>
internal static class DocumentFacts
{
    public static IEnumerable<string> Print(IReadOnlyDictionary<string, string> texts)
    {
        using JsonDocument listing = JsonDocument.Parse(texts["resources.json"]);
        yield return $"resources api={Text(listing.RootElement, "apiVersion")}";
        HashSet<string> children = [];
        List<(string Name, JsonDocument Document)> documents = [];
        foreach (JsonElement entry in listing.RootElement.GetProperty("apis").EnumerateArray())
        {
            string path = Text(entry, "path");
            string name = path[(path.LastIndexOf('/') + 1)..].Replace(".{format}", "", StringComparison.Ordinal);
            documents.Add((name, JsonDocument.Parse(texts[$"api-docs/{name}.json"])));
        }

        foreach (JsonProperty model in documents.SelectMany(d => Members(d.Document.RootElement, "models")))
        {
            children.UnionWith(Words(model.Value, "subTypes"));
        }

        foreach ((string name, JsonDocument document) in documents)
        {
            JsonElement root = document.RootElement;
            yield return Join($"resource {name}", List("since", Words(root, "since")), List("modules", Words(root, "requiresModules")));
            IEnumerable<string> operations = root.GetProperty("apis").EnumerateArray()
                .SelectMany(api => api.GetProperty("operations").EnumerateArray().SelectMany(o => Operation(Text(api, "path"), o)));
            foreach (string line in operations.Concat(Members(root, "models").SelectMany(m => Model(m, children))))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Operation(string path, JsonElement operation)
    {
        IEnumerable<string> errors = Items(operation, "errorResponses").Select(e => Scalar(e.GetProperty("code")))
            .Select(c => int.Parse(c, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        yield return Join(
            $"  {Text(operation, "httpMethod").ToUpperInvariant()} {path} {Text(operation, "nickname")} -> {Type(Text(operation, "responseClass"))}",
            operation.TryGetProperty("upgrade", out JsonElement upgrade) ? $"upgrade={upgrade.GetString()!.ToLowerInvariant()}" : "",
            List("since", Words(operation, "since")),
            List("errors", errors));
        foreach (JsonElement p in Items(operation, "parameters"))
        {
            string where = Text(p, "paramType");
            string quotes = Text(p, "dataType") == "string" ? "\"" : "";
            yield return Join(
                $"    {where} {Text(p, "name")}: {Type(Text(p, "dataType"))}",
                where == "path" || Flag(p, "required") ? "required" : "",
                Flag(p, "allowMultiple") ? "multiple" : "",
                p.TryGetProperty("defaultValue", out JsonElement value) ? $"default={quotes}{Scalar(value)}{quotes}" : "",
                Values(p));
        }
    }

    private static IEnumerable<string> Model(JsonProperty model, HashSet<string> children)
    {
        bool hasDiscriminator = model.Value.TryGetProperty("discriminator", out JsonElement discriminator);
        yield return Join(
            $"  model {model.Name}",
            hasDiscriminator && !children.Contains(model.Name) ? $"discriminator={discriminator.GetString()}" : "",
            List("subTypes", Words(model.Value, "subTypes")));
        foreach (JsonProperty p in model.Value.GetProperty("properties").EnumerateObject())
        {
            yield return Join($"    {p.Name}: {Type(Text(p.Value, "type"))}", Flag(p.Value, "required") ? "required" : "", Values(p.Value));
        }
    }

    private static string Values(JsonElement owner)
    {
        if (!owner.TryGetProperty("allowableValues", out JsonElement allowable))
        {
            return "";
        }

        return Text(allowable, "valueType") == "LIST"
            ? List("values", allowable.GetProperty("values").EnumerateArray().Select(Scalar).Distinct())
            : $"range={Bound(allowable, "min")}..{Bound(allowable, "max")}";
    }

    private static string Bound(JsonElement allowable, string key)
        => allowable.TryGetProperty(key, out JsonElement bound) ? $"{bound.GetInt64()}" : "";

    private static string Type(string type) => type == "containers" ? "object" : type.Replace("[containers]", "[object]", StringComparison.Ordinal);

    private static string Text(JsonElement owner, string key) => owner.GetProperty(key).GetString()!;

    private static bool Flag(JsonElement owner, string key) => owner.TryGetProperty(key, out JsonElement flag) && flag.GetBoolean();

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static IEnumerable<string> Words(JsonElement owner, string key) => Items(owner, key).Select(w => w.GetString()!);

    private static IEnumerable<JsonElement> Items(JsonElement owner, string key)
        => owner.TryGetProperty(key, out JsonElement list) ? list.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Members(JsonElement owner, string key)
        => owner.TryGetProperty(key, out JsonElement map) ? map.EnumerateObject() : [];

    private static string List(string name, IEnumerable<string> words) => words.Any() ? $"{name}={string.Join(',', words)}" : "";

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(p => p.Length > 0));
}
