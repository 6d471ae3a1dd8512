using System.Text;
using System.Text.Json.Nodes;

namespace AriGen.Twins.Requests;

/// <summary>The api-docs, as a server serves them.</summary>
public sealed class ApiDocsTests
{
    [Theory]
    [InlineData("resources")]
    [InlineData("applications")]
    [InlineData("asterisk")]
    [InlineData("bridges")]
    [InlineData("channels")]
    [InlineData("deviceStates")]
    [InlineData("endpoints")]
    [InlineData("events")]
    [InlineData("mailboxes")]
    [InlineData("playbacks")]
    [InlineData("recordings")]
    [InlineData("sounds")]
    public Task Document(string name) => Twin.PlayAsync(async s =>
    {
        Exchange exchange = s.Note("GET", $"api-docs/{name}.json");
        await s.UntilAsync($"api-docs/{name}.json", (status, body) =>
        {
            JsonNode document = JsonNode.Parse(body)!;
            Assert.Equal(new Uri(s.Url, "ari").ToString(), document["basePath"]!.GetValue<string>());
            exchange.Answered(
                status,
                null,
                "application/json",
                Encoding.UTF8.GetBytes(new JsonArray([.. Facts(document).Select(static line => JsonValue.Create(line))]).ToJsonString()));
            return true;
        });
    });

    /// <summary>
    /// Returns the facts that clients depend on. The bundled api-docs have other descriptions, and without the mistakes of the originals.
    /// </summary>
    private static IEnumerable<string> Facts(JsonNode document)
    {
        yield return $"{document["apiVersion"]} {document["swaggerVersion"]} {document["resourcePath"]}";
        foreach (JsonNode? path in document["apis"]!.AsArray())
        {
            yield return path!["path"]!.GetValue<string>();
            foreach (JsonNode? operation in path["operations"]?.AsArray() ?? [])
            {
                string parameters = string.Join(' ', (operation!["parameters"]?.AsArray() ?? []).Select(static one =>
                    $"{one!["paramType"]}:{one["name"]}:{one["dataType"]}:{one["required"] is JsonValue required && required.GetValue<bool>()}:{one["allowMultiple"] is JsonValue multiple && multiple.GetValue<bool>()}"));
                yield return $"{operation["httpMethod"]} {operation["nickname"]} -> {operation["responseClass"]} ({parameters})";
            }
        }

        foreach ((string name, JsonNode? model) in document["models"]?.AsObject() ?? [])
        {
            string properties = string.Join(' ', (model!["properties"]?.AsObject() ?? []).Select(static one => $"{one.Key}:{one.Value!["type"]}"));
            yield return $"{name} {model["discriminator"]} {model["subTypes"]?.ToJsonString()} ({properties})";
        }
    }
}
