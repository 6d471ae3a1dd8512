using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>
/// The api-docs of one version, read directly from their JSON and with the corrections applied. It deliberately shares no code with
/// the generator, because the tests compare the results of both.
/// </summary>
internal sealed class Docs
{
    private static readonly ConcurrentDictionary<string, Docs> Read = new();

    // Listed by name, independently of the generator's rule.
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

    /// <summary>
    /// The operations with a method: without the upgrade, and with two forms that differ in the location of the new ID as one.
    /// </summary>
    public IReadOnlyList<DocsOperation> Operations { get; }

    /// <summary>The models by name, with their inherited members.</summary>
    public IReadOnlyDictionary<string, DocsModel> Models { get; }

    public static Docs Of(string version) => Read.GetOrAdd(version, static key => new Docs(key));

    /// <summary>Returns the operation whose method covers an operation of the api-docs.</summary>
    public DocsOperation Operation(string id) => Operations.Single(operation => operation.Id == Merged.GetValueOrDefault(id, id));

    /// <summary>
    /// Finds the operation of a request; <see langword="null"/> if there is none. <c>/channels/create</c> takes precedence over
    /// <c>/channels/{channelId}</c>.
    /// </summary>
    public DocsOperation? Find(string method, string path)
        => All.Where(operation => operation.Matches(method, path) is not null)
            .MaxBy(operation => operation.Matches(method, path)) is not { } found ? null
            : found.IsUpgrade ? found : Operation(found.Id);

    private DocsOperation Merge(DocsOperation operation)
        => All.SingleOrDefault(form => Merged.GetValueOrDefault(form.Id) == operation.Id) is not { } form ? operation : operation with
        {
            Path = form.Path,
            Parameters = [.. operation.Parameters.Select(parameter => parameter.IsNewId ? parameter with { Place = "path" } : parameter)],
        };
}
