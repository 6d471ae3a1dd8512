using System.Net;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Makes the exception for an answer that is an error.</summary>
public static class AriApiError
{
    private const int MaxMessageLength = 400;

    /// <summary>Makes the exception.</summary>
    /// <param name="request">The request that was answered.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reasonPhrase">The words that came with it; null for the usual ones.</param>
    /// <param name="body">The answer's body.</param>
    /// <returns>An exception of the kind that the status and the server's words mean.</returns>
    public static AriApiException Create(AriRequest request, int status, string? reasonPhrase, ReadOnlySpan<byte> body)
        => Of(request, status, reasonPhrase, body, null, Secrets.None);

    /// <summary>Makes the exception for a response, without the secrets that the server may have echoed.</summary>
    internal static AriApiException Of(AriRequest request, int status, string? reasonPhrase, ReadOnlySpan<byte> body, string? location, Secrets secrets)
    {
        ArgumentNullException.ThrowIfNull(request);
        string operation = request.Operation;
        string? id = request.ResourceId;
        string? message = location is null ? ServerMessage(body, secrets) : $"redirected to {secrets.Remove(Redirect.Shown(location))}";
        string? reason = Reason(status, reasonPhrase, secrets);
        return status switch
        {
            400 => new AriBadRequestException(message, operation, id, reason),
            401 => new AriUnauthorizedException(message, operation, id, reason),
            403 => new AriForbiddenException(message, operation, id, reason),
            404 => new AriNotFoundException(message, operation, id, reason),
            409 when IsNotInStasis(message) => new AriNotInStasisException(message, operation, id, reason),
            409 => new AriConflictException(message, operation, id, reason),
            412 => new AriInvalidStateException(message, operation, id, reason),
            422 => new AriUnprocessableException(message, operation, id, reason),
            >= 500 and <= 599 => new AriServerErrorException(status, message, operation, id, reason),
            _ => new AriApiException(status, message, operation, id, reason),
        };
    }

    /// <summary>The server has no other mark for this than its words.</summary>
    private static bool IsNotInStasis(string? message)
        => message?.Contains("not in Stasis", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The words that go with a status: the server's, or the usual ones.</summary>
    internal static string? Reason(int status, string? reasonPhrase, Secrets secrets)
    {
        if (string.IsNullOrWhiteSpace(reasonPhrase))
        {
            using var usual = new HttpResponseMessage((HttpStatusCode)Math.Clamp(status, 0, 999));
            reasonPhrase = usual.ReasonPhrase;
        }

        return string.IsNullOrWhiteSpace(reasonPhrase) ? null : PlainText.Line(secrets.Remove(reasonPhrase), MaxMessageLength);
    }

    /// <summary>The beginning of a body as one plain line: the words of a page, and of anything else the text.</summary>
    internal static string Words(ReadOnlySpan<byte> body, Secrets secrets)
    {
        string text = secrets.Remove(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxMessageLength * 10)]));
        return text.AsSpan().TrimStart() is ['<', ..]
            ? PlainText.OfHtml(text, MaxMessageLength)
            : PlainText.Line(text, MaxMessageLength);
    }

    /// <summary>The words in <c>{"message":…}</c> or <c>{"error":…}</c>; of any other body the beginning, as one plain line.</summary>
    private static string? ServerMessage(ReadOnlySpan<byte> body, Secrets secrets)
    {
        string line = JsonMessage(body) is { } message ? PlainText.Line(secrets.Remove(message), MaxMessageLength) : Words(body, secrets);
        return line.Length == 0 ? null : line;
    }

    private static string? JsonMessage(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new JsonCursor(body);
            ReadOnlySpan<byte> text = json.PeekText("message"u8);
            text = text.IsEmpty ? json.PeekText("error"u8) : text;
            return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Malformed, or text that is not UTF-8.
            return null;
        }
    }
}
