using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;

namespace AriGen.Tests.Requests;

/// <summary>The request that the api-docs ask for, made without any of the code under test.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query, escaped.</param>
/// <param name="Body">The JSON body; null for none.</param>
internal sealed record ExpectedRequest(string Method, string Target, JsonNode? Body)
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>Creates the request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="values">The arguments by wire name; several values are an array.</param>
    public static ExpectedRequest Of(DocsOperation operation, IReadOnlyDictionary<string, JsonNode> values)
    {
        string path = operation.Path.TrimStart('/');
        var query = new List<string>();
        JsonNode? body = null;
        foreach (DocsParameter parameter in operation.Parameters.Where(parameter => values.ContainsKey(parameter.Name)))
        {
            JsonNode value = values[parameter.Name];
            if (parameter.Place == "path")
            {
                path = path.Replace($"{{{parameter.Name}}}", Segment(value), StringComparison.Ordinal);
            }
            else if (parameter.Place == "query")
            {
                query.Add($"{Escape(parameter.Name)}={string.Join(',', (value as JsonArray ?? [value.DeepClone()]).Select(item => Escape(Text(item!))))}");
            }
            else if (parameter.IsWholeBody)
            {
                body = value.DeepClone();
            }
            else
            {
                (body ??= new JsonObject())[parameter.Name] = value.DeepClone();
            }
        }

        return new ExpectedRequest(operation.Method, query.Count == 0 ? path : $"{path}?{string.Join('&', query)}", body);
    }

    /// <summary>Escapes every byte that is not unreserved in RFC 3986.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (byte code in Encoding.UTF8.GetBytes(text))
        {
            _ = Unreserved.Contains((char)code, StringComparison.Ordinal)
                ? escaped.Append((char)code)
                : escaped.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    /// <summary>Escapes a segment; one of dots only would be a relative path.</summary>
    private static string Segment(JsonNode value)
        => Text(value) is "." or ".." ? Text(value).Replace(".", "%2E", StringComparison.Ordinal) : Escape(Text(value));

    private static string Text(JsonNode value)
        => value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
