using System.Text.Json.Nodes;

namespace AriGen.Runtime.Tests;

/// <summary>Reads requests as a server does.</summary>
internal static class SentRequest
{
    /// <summary>Returns the values of a parameter, from the query or from the body.</summary>
    public static string[] Values(this AriRequest request, string name)
    {
        string[] inQuery = [.. Target.Read(request.Target).Query.Where(pair => pair.Name == name).SelectMany(static pair => pair.Value.Split(','))];
        JsonNode? inBody = request.Content is { } content ? JsonNode.Parse(content.Span)![name] : null;
        return [.. inQuery, .. inBody is null ? [] : inBody.AsArray().Select(static value => (string)value!)];
    }
}
