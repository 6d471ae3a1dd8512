using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>An operation as the api-docs and the corrections describe it.</summary>
/// <param name="Resource">The resource that lists it.</param>
/// <param name="Nickname">Its name there.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="DocumentedPath">The path's template in the api-docs.</param>
/// <param name="Path">The template of the path that is really to be used.</param>
/// <param name="Returns">The type of the answer.</param>
/// <param name="IsUpgrade">It opens a WebSocket.</param>
/// <param name="Parameters">Its parameters in the documented order.</param>
internal sealed record DocsOperation(
    string Resource, string Nickname, string Method, string DocumentedPath, string Path, string Returns, bool IsUpgrade, IReadOnlyList<DocsParameter> Parameters)
{
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
        return new DocsOperation(
            resource,
            json["nickname"]!.GetValue<string>(),
            method,
            path,
            sent,
            returns,
            json["upgrade"]?.GetValue<string>() == "websocket",
            [.. (json["parameters"]?.AsArray() ?? []).Select(parameter => DocsParameter.Read(id, method, sent, returns, parameter!.AsObject()))]);
    }
}
