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

    // By name, so that the generator's rule has something to be compared with.
    private static readonly Dictionary<string, string> Merged = new()
    {
        ["bridges.createWithId"] = "bridges.create",
        ["bridges.playWithId"] = "bridges.play",
        ["channels.originateWithId"] = "channels.originate",
        ["channels.playWithId"] = "channels.play",
        ["channels.snoopChannelWithId"] = "channels.snoopChannel",
    };

    private Docs(string version)
    {
        Documents = [.. Directory.GetFiles(Repository.PathOf("specs", version, "api-docs"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), JsonNode.Parse(File.ReadAllText(file))!.AsObject()))];
        All = [.. Documents.SelectMany(document => DocsOperation.ReadAll(document.Resource, document.Json))];
        Operations = [.. All.Where(operation => !operation.IsUpgrade && !Merged.ContainsKey(operation.Id)).Select(Merge)];
        Models = DocsModel.ReadAll(Documents.Select(document => document.Json));
    }

    public IReadOnlyList<(string Resource, JsonObject Json)> Documents { get; }

    /// <summary>The operations of the api-docs.</summary>
    public IReadOnlyList<DocsOperation> All { get; }

    /// <summary>The operations with a method each: without the upgrade, and two that differ in the place of the new ID as one.</summary>
    public IReadOnlyList<DocsOperation> Operations { get; }

    /// <summary>The models by name, each with what it inherits.</summary>
    public IReadOnlyDictionary<string, DocsModel> Models { get; }

    public static Docs Of(string version) => Read.GetOrAdd(version, static key => new Docs(key));

    /// <summary>The operation with a method that stands for one of the api-docs.</summary>
    public DocsOperation Operation(string id) => Operations.Single(operation => operation.Id == Merged.GetValueOrDefault(id, id));

    /// <summary>The operation that a request was for; null for none. Of <c>/channels/create</c> and <c>/channels/{channelId}</c> the first is meant.</summary>
    public DocsOperation? Find(string method, string path)
        => All.Where(operation => operation.Matches(method, path) is not null).MaxBy(operation => operation.Matches(method, path)) is not { } found ? null
            : found.IsUpgrade ? found : Operation(found.Id);

    private DocsOperation Merge(DocsOperation operation)
        => All.SingleOrDefault(form => Merged.GetValueOrDefault(form.Id) == operation.Id) is not { } form ? operation : operation with
        {
            Path = form.Path,
            Parameters = [.. operation.Parameters.Select(parameter => parameter.IsNewId ? parameter with { Place = "path" } : parameter)],
        };
}
