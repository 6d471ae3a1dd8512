using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>The log of requests, with the status of each answer and the server's message for an error.</summary>
internal sealed class RequestLog(ILogger log)
{
    private const int NotImplemented = 501;
    private const int Longest = 400;

    public void Add(RestRequest request, RestReply reply)
    {
        if (!log.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        string target = Target(request);
        if (reply.Status < 400)
        {
            log.RequestAnswered(reply.Status, request.Method, target);
        }
        else if (reply.Status == NotImplemented)
        {
            log.RequestUnknownHere(reply.Status, request.Method, target, Refusal(reply));
        }
        else
        {
            log.RequestRefused(reply.Status, request.Method, target, Refusal(reply));
        }
    }

    /// <summary>Returns the target as received, still escaped, but without the password.</summary>
    private static string Target(RestRequest request)
    {
        string query = string.Join('&', request.Query.Split('&').Where(static pair => !pair.StartsWith("api_key=", StringComparison.Ordinal)));
        string target = query.Length == 0 ? request.Path : $"{request.Path}?{query}";
        return target.Length <= Longest ? target : target[..Longest] + "…";
    }

    private static string Refusal(RestReply reply)
    {
        if (reply.ContentType != "application/json")
        {
            return "(no JSON)";
        }

        using JsonDocument body = JsonDocument.Parse(reply.Body);
        return body.RootElement.EnumerateObject().FirstOrDefault().Value is { ValueKind: JsonValueKind.String } message
            ? message.GetString()!
            : body.RootElement.GetRawText();
    }
}
