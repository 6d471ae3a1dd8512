using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>
/// The api-docs of one version, read straight from their JSON and with the corrections applied. On purpose it shares nothing
/// with the generator's own reading: what both say is what the tests compare.
/// </summary>
internal sealed class Docs
{
    private static readonly ConcurrentDictionary<string, Docs> Read = new();

    private Docs(string version)
    {
        Documents = [.. Directory.GetFiles(Repository.PathOf("specs", version, "api-docs"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), JsonNode.Parse(File.ReadAllText(file))!.AsObject()))];
        Operations = [.. Documents.SelectMany(document => DocsOperation.ReadAll(document.Resource, document.Json))];
        Models = DocsModel.ReadAll(Documents.Select(document => document.Json));
    }

    public IReadOnlyList<(string Resource, JsonObject Json)> Documents { get; }

    public IReadOnlyList<DocsOperation> Operations { get; }

    /// <summary>The models by name, each with what it inherits.</summary>
    public IReadOnlyDictionary<string, DocsModel> Models { get; }

    public static Docs Of(string version) => Read.GetOrAdd(version, static key => new Docs(key));

    public DocsOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>The operation that a request was for; null for none. Of <c>/channels/create</c> and <c>/channels/{channelId}</c> the first is meant.</summary>
    public DocsOperation? Find(string method, string path)
        => Operations.Where(operation => operation.Matches(method, path) is not null).MaxBy(operation => operation.Matches(method, path));
}
