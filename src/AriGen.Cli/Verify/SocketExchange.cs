using System.Text.Json;

namespace AriGen.Cli;

/// <summary>A request over the event socket and the answers to it.</summary>
/// <param name="Method">The request's method; <see langword="null"/> if the text was not a request.</param>
/// <param name="Uri">The path, with an optional query.</param>
/// <param name="Answers">The messages of the server.</param>
internal sealed record SocketExchange(string? Method, string? Uri, IReadOnlyList<JsonElement> Answers)
{
    /// <summary>
    /// Reads <c>{"request":{…},"response":{…}}</c>, or the text of a request with all messages that were received:
    /// <c>{"raw_request":"…","messages":[…]}</c>.
    /// </summary>
    public static SocketExchange? Of(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement[] answers = line.TryGetProperty("response", out JsonElement response) && response.ValueKind == JsonValueKind.Object ? [response]
            : line.TryGetProperty("messages", out JsonElement messages)
                && messages.ValueKind == JsonValueKind.Array ? [.. messages.EnumerateArray()]
            : [];
        if (answers.Length == 0)
        {
            return null;
        }

        if (line.TryGetProperty("request", out JsonElement request) && Text(request, "method") is { } method && Text(request, "uri") is { } uri)
        {
            return new SocketExchange(method, uri, answers);
        }

        // An invalid request, recorded for the refusals that the server sent as messages.
        return Text(line, "raw_request") is { } raw ? Sent(raw, answers) : null;
    }

    private static SocketExchange Sent(string raw, IReadOnlyList<JsonElement> answers)
    {
        try
        {
            JsonElement request = JsonElement.Parse(raw);
            return new SocketExchange(Text(request, "method"), Text(request, "uri"), answers);
        }
        catch (JsonException)
        {
            return new SocketExchange(null, null, answers);
        }
    }

    private static string? Text(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
