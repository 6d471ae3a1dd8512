using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>
/// Compares recorded messages with api-docs. A line is an event as the socket carried it, or one exchange: its method,
/// path, status and response_body; or a request and its response over the socket.
/// </summary>
internal sealed class TrafficVerifier
{
    private readonly ApiModel _api;
    private readonly ApiModel _bare;
    private readonly ValueVerifier _values;

    /// <param name="api">What the traffic is compared with.</param>
    /// <param name="bare">The same without corrections: one of these may send an operation to another path, and both are right.</param>
    public TrafficVerifier(ApiModel api, ApiModel bare)
    {
        (_api, _bare) = (api, bare);
        _values = new ValueVerifier(api, Log);
    }

    public DifferenceLog Log { get; } = new();

    /// <summary>How many messages were compared.</summary>
    public int Messages { get; private set; }

    public void Check(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Messages++;
            CheckMessage(document.RootElement);
        }
        catch (JsonException)
        {
            Log.Add(DifferenceKind.Unreadable, "line", "is no JSON", "", line);
        }
    }

    private void CheckMessage(JsonElement message)
    {
        if (message.ValueKind == JsonValueKind.Object && Text(message, "method") is { } method && Text(message, "path") is { } path)
        {
            CheckExchange(method, path, Number(message, "status"), Member(message, "response_body"), Text(message, "response_body_b64_head") is not null);
        }
        else if (SocketExchange.Of(message) is { } exchange)
        {
            foreach (JsonElement answer in exchange.Answers)
            {
                CheckAnswer(exchange, answer);
            }
        }
        else if (message.ValueKind == JsonValueKind.Object && Text(message, _api.EventRoot?.Discriminator ?? "type") is not null)
        {
            CheckEvent(message);
        }
        else
        {
            Log.Add(DifferenceKind.Unreadable, "line", "is neither an event nor an exchange", "", message);
        }
    }

    private void CheckEvent(JsonElement message)
    {
        if (_api.EventRoot is { } root)
        {
            _values.Check(message, new ApiTypeRef(ApiTypeKind.Model, root.Name), root.Name, "");
        }
    }

    /// <summary>An answer over the socket is a message, and holds the answer that HTTP would give.</summary>
    private void CheckAnswer(SocketExchange exchange, JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Object && exchange is { Method: { } method, Uri: { } uri })
        {
            CheckExchange(method, "/" + uri.Split('?')[0], Number(answer, "status_code"), Member(answer, "message_body"), false);
        }

        CheckEvent(answer);
    }

    private void CheckExchange(string method, string path, int? status, JsonElement? body, bool isBinary)
    {
        // What a path can be asked for is a matter of HTTP, and in no api-docs.
        if (status is not (>= 200 and <= 299) || method is "OPTIONS" or "HEAD")
        {
            return;
        }

        string trimmed = path.StartsWith("/ari/", StringComparison.Ordinal) ? path["/ari".Length..] : path;
        if (OperationOf(method, trimmed) is not { } operation)
        {
            Log.Add(DifferenceKind.Undocumented, $"{method} {(trimmed.Length == 0 ? "(no path)" : trimmed)}", "is no operation of the api-docs", "", method);
            return;
        }

        string place = $"{operation.Resource}.{operation.Nickname}";
        if (operation.Returns.Kind == ApiTypeKind.Binary || isBinary)
        {
            return;
        }

        CheckBody(operation, place, body);
    }

    private void CheckBody(ApiOperation operation, string place, JsonElement? body)
    {
        try
        {
            // Recorders keep a body as the text that it was.
            JsonElement? value = body is { ValueKind: JsonValueKind.String } text
                ? text.GetString() is { Length: > 0 } json ? JsonElement.Parse(json) : null
                : body;
            CheckValue(operation, place, value is { ValueKind: JsonValueKind.Null } ? null : value);
        }
        catch (JsonException)
        {
            Log.Add(DifferenceKind.Type, place, "answers what is no JSON", "response_body", body!.Value);
        }
    }

    private void CheckValue(ApiOperation operation, string place, JsonElement? value)
    {
        if (operation.Returns.Kind == ApiTypeKind.Void)
        {
            if (value is { } body)
            {
                Log.Add(DifferenceKind.Undocumented, place, "answers nothing by the api-docs, and a body is sent", "response_body", body);
            }
        }
        else if (value is { } body)
        {
            _values.Check(body, operation.Returns, place, "response_body");
        }
        else
        {
            Log.Add(DifferenceKind.Missing, place, $"answers {operation.Returns} by the api-docs, and nothing is sent", "response_body", "");
        }
    }

    private ApiOperation? OperationOf(string method, string path)
        => Find(_api, method, path)
            ?? (Find(_bare, method, path) is { } bare
                ? _api.Operations.FirstOrDefault(operation => operation.Resource == bare.Resource && operation.Nickname == bare.Nickname)
                : null);

    /// <summary>By the template as it is written, then by a path that fits it; the one with the fewest parameters.</summary>
    private static ApiOperation? Find(ApiModel api, string method, string path)
    {
        ApiOperation[] candidates = [.. api.Operations.Where(operation => operation.Method == method)];
        return Array.Find(candidates, operation => operation.Path.Text == path)
            ?? candidates.Where(operation => Fits(operation.Path, path)).MinBy(static operation => operation.Path.Parameters.Count());
    }

    private static bool Fits(ApiPath template, string path)
    {
        string[] given = path.Split('/')[1..];
        return path.StartsWith('/') && given.Length == template.Segments.Count
            && template.Segments.Zip(given)
                .All(static pair => pair.First.IsParameter ? pair.Second.Length > 0 : pair.First.Text == pair.Second);
    }

    private static JsonElement? Member(JsonElement message, string name) => message.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement message, string name) => Member(message, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Number(JsonElement message, string name)
        => Member(message, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null;
}
