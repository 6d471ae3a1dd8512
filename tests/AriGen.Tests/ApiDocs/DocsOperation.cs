using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>An operation as the api-docs and the corrections describe it.</summary>
internal sealed record DocsOperation
{
    /// <summary>The resource that lists the operation.</summary>
    public required string Resource { get; init; }

    /// <summary>The name of the operation within its resource.</summary>
    public required string Nickname { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The template of the path in the api-docs.</summary>
    public required string DocumentedPath { get; init; }

    /// <summary>The template of the corrected path.</summary>
    public required string Path { get; init; }

    /// <summary>The type of the response.</summary>
    public required string Returns { get; init; }

    /// <summary>Whether the operation opens a WebSocket.</summary>
    public required bool IsUpgrade { get; init; }

    /// <summary>The parameters in the documented order.</summary>
    public required IReadOnlyList<DocsParameter> Parameters { get; init; }

    public string Id => Resource + "." + Nickname;

    public IEnumerable<DocsParameter> Required => Parameters.Where(parameter => parameter.IsRequired);

    /// <summary>The number of the template's segments that a path shares; null if the path does not match.</summary>
    public int? Matches(string method, string path)
    {
        string[] template = DocumentedPath.Split('/');
        string[] segments = path.Split('/');
        return method == Method && segments.Length == template.Length && template.Zip(segments).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0))
            ? template.Zip(segments).Count(pair => pair.First == pair.Second)
            : null;
    }

    public static IEnumerable<DocsOperation> ReadAll(string resource, JsonObject document)
        => from api in document["apis"]!.AsArray()
           from operation in api!["operations"]!.AsArray()
           select Read(resource, api["path"]!.GetValue<string>(), operation.AsObject());

    private static DocsOperation Read(string resource, string path, JsonObject json)
    {
        string id = resource + "." + json["nickname"]!.GetValue<string>();
        string method = json["httpMethod"]!.GetValue<string>();
        string returns = json["responseClass"]!.GetValue<string>();
        string sent = Corrections.Value<string>(id, "path") ?? path;
        return new DocsOperation
        {
            Resource = resource,
            Nickname = json["nickname"]!.GetValue<string>(),
            Method = method,
            DocumentedPath = path,
            Path = sent,
            Returns = returns,
            IsUpgrade = json["upgrade"]?.GetValue<string>() == "websocket",
            Parameters =
            [
                .. (json["parameters"]?.AsArray() ?? []).Select(parameter => DocsParameter.Read(id, method, sent, returns, parameter!.AsObject())),
            ],
        };
    }
}
