using System.Text;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>A request in a message of an event socket, as far as it can be read.</summary>
internal sealed class SocketRequest
{
    private const string Json = "application/json", Form = "application/x-www-form-urlencoded";

    private readonly JsonElement _message;

    private SocketRequest(JsonElement message)
    {
        _message = message;
        TransactionId = Text("transaction_id");
        RequestId = Text("request_id");
    }

    /// <summary>The client's transaction ID, which the answer repeats if it is a text.</summary>
    public string TransactionId { get; }

    public string RequestId { get; }

    /// <summary>The address without its query, or an empty text until the message is known to be a request.</summary>
    public string Uri { get; private set; } = "";

    /// <summary>Parses a message.</summary>
    /// <returns>The request, or <see langword="null"/> if the message is invalid.</returns>
    public static SocketRequest? Parse(ReadOnlyMemory<byte> utf8)
        => JsonText.Parse(utf8) is { } message ? new SocketRequest(message) : null;

    /// <summary>Returns the request in the form of HTTP.</summary>
    /// <exception cref="RefusedException">The message is not a valid request.</exception>
    public RestRequest ToRest(AriUser user)
    {
        Check(Text("type") switch
        {
            "RESTRequest" => null,
            "" => "No 'type' property.",
            _ => "Unknown request type.",
        });
        string[] target = Text("uri").Split('?', 2);
        Check(target is [""] ? "Empty or missing 'uri' property." : null);
        Uri = target[0];
        string method = Text("method");
        Check(method is "GET" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "HEAD" ? null : "Unknown or missing 'method' property.");
        string query = Query(target.ElementAtOrDefault(1) ?? "");
        string type = Text("content_type");
        string body = Text("message_body");
        if (body.Length > 0)
        {
            Check(type switch
            {
                "" => "No 'content_type' for 'message_body'.",
                Json => JsonText.Parse(Encoding.UTF8.GetBytes(body)) is not null ? null : "Unable to parse 'message_body' as 'application/json'.",
                Form => null,
                _ => "Unknown content type.",
            });
        }

        return new RestRequest(method, "/" + Uri, query) { User = user, ContentType = type, Body = Encoding.UTF8.GetBytes(body) };
    }

    private static void Check(string? complaint)
    {
        if (complaint is not null)
        {
            throw new RefusedException(400, complaint);
        }
    }

    /// <summary>Returns the query of the address, followed by the separate parameters. These take precedence and are not escaped.</summary>
    private string Query(string query)
    {
        if (!_message.TryGetProperty("query_strings", out JsonElement given) || given.ValueKind != JsonValueKind.Array)
        {
            return query;
        }

        StringBuilder all = new(query);
        foreach (JsonElement parameter in given.EnumerateArray())
        {
            string? name = TextOf(parameter, "name"), value = TextOf(parameter, "value");
            Check(name is null || value is null ? "Unable to parse 'query_strings' array." : null);
            all.Append('&').Append(System.Uri.EscapeDataString(name!)).Append('=').Append(System.Uri.EscapeDataString(value!));
        }

        return all.ToString();
    }

    private string Text(string name) => TextOf(_message, name) ?? "";

    private static string? TextOf(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
