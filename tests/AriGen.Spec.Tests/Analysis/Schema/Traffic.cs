using System.Text.Json;
using System.Text.RegularExpressions;

namespace AriGen.Spec.Tests.Schema;

/// <summary>What real servers sent, as it was captured for the tests of generated code.</summary>
internal sealed class Traffic(string version)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "AriGen.Tests", "Captures");

    private readonly string _branch = version.Split('.')[0];

    // As the captures name the paths: without the corrections that send an operation elsewhere.
    private readonly ApiOperation[] _operations = [.. Specs.Read(version).Model.Resources.SelectMany(resource => resource.Operations)];

    public IEnumerable<string> Events => Lines($"{_branch}-*.jsonl");

    /// <summary>The models in the answers of operations, one by one where there is a list of them.</summary>
    public IEnumerable<(string Model, string Json)> Answers => OverHttp().Concat(OverWebSocket()).SelectMany(answer => Models(answer.Type, answer.Json));

    private IEnumerable<(ApiTypeRef Type, string Json)> OverHttp()
    {
        foreach (JsonElement line in Lines($"rest-{_branch}*.jsonl").Select(line => JsonElement.Parse(line)))
        {
            if (line.GetProperty("status").GetInt32() is >= 200 and <= 299
                && Returns(Text(line, "method"), Text(line, "path")) is { } type && Text(line, "response_body") is { Length: > 0 } body)
            {
                yield return (type, body);
            }
        }
    }

    private IEnumerable<(ApiTypeRef Type, string Json)> OverWebSocket()
    {
        foreach (JsonElement line in Lines($"rest-over-ws-{_branch}.jsonl").Select(line => JsonElement.Parse(line)))
        {
            if (line.TryGetProperty("request", out JsonElement request) && line.GetProperty("response") is var response
                && response.GetProperty("status_code").GetInt32() is >= 200 and <= 299
                && Returns(Text(request, "method"), "/" + Text(request, "uri").Split('?')[0]) is { } type && Text(response, "message_body") is { Length: > 0 } body)
            {
                yield return (type, body);
            }
        }
    }

    private static IEnumerable<(string Model, string Json)> Models(ApiTypeRef type, string json) => type.Kind switch
    {
        ApiTypeKind.Model => [(type.Model!, json)],
        ApiTypeKind.List => JsonElement.Parse(json).EnumerateArray().SelectMany(item => Models(type.Element!, item.GetRawText())),
        _ => [],
    };

    private ApiTypeRef? Returns(string method, string path)
        => _operations
            .Where(operation => operation.Method == method && Regex.IsMatch(path, $"^{Regex.Replace(operation.Path.Text, @"\{[^}]*\}", "[^/]+")}$"))
            .MinBy(operation => operation.Path.Text == path ? 0 : operation.Path.Parameters.Count() + 1)
            ?.Returns;

    private static string Text(JsonElement line, string name)
        => line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> Lines(string pattern)
        => Directory.GetFiles(Folder, pattern).Order(StringComparer.Ordinal).SelectMany(File.ReadLines);
}
