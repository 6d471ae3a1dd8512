using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>An operation as the api-docs and the corrections describe it.</summary>
internal sealed record DocsOperation(
    string Resource, string Nickname, string Method, string Path, string Returns, bool IsUpgrade, IReadOnlyList<DocsParameter> Parameters)
{
    public string Id => Resource + "." + Nickname;

    public IEnumerable<DocsParameter> Required => Parameters.Where(parameter => parameter.IsRequired);

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
            sent,
            returns,
            json["upgrade"]?.GetValue<string>() == "websocket",
            [.. (json["parameters"]?.AsArray() ?? []).Select(parameter => DocsParameter.Read(id, method, sent, returns, parameter!.AsObject()))]);
    }
}
