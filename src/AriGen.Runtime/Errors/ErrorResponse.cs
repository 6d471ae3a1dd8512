using System.Net;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Responses that report an error.</summary>
internal static class ErrorResponse
{
    private const int MaxMessageLength = 400;

    /// <summary>Creates the exception of the class for the status, without secrets that the server may have echoed.</summary>
    public static AriApiException ToException(
        AriRequest request, int status, string? reasonPhrase, ReadOnlySpan<byte> body, string? location, Secrets secrets)
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

    /// <summary>The server marks this case by its message only.</summary>
    private static bool IsNotInStasis(string? message)
        => message?.Contains("not in Stasis", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Returns the reason phrase of a status: the server's, or the standard one.</summary>
    public static string? Reason(int status, string? reasonPhrase, Secrets secrets)
    {
        if (string.IsNullOrWhiteSpace(reasonPhrase))
        {
            using var standard = new HttpResponseMessage((HttpStatusCode)Math.Clamp(status, 0, 999));
            reasonPhrase = standard.ReasonPhrase;
        }

        return string.IsNullOrWhiteSpace(reasonPhrase) ? null : PlainText.Line(secrets.Remove(reasonPhrase), MaxMessageLength);
    }

    /// <summary>Returns the beginning of a body as one plain line, without the tags of HTML.</summary>
    public static string Excerpt(ReadOnlySpan<byte> body, Secrets secrets)
    {
        string text = secrets.Remove(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxMessageLength * 10)]));
        return text.AsSpan().TrimStart() is ['<', ..]
            ? PlainText.OfHtml(text, MaxMessageLength)
            : PlainText.Line(text, MaxMessageLength);
    }

    /// <summary>Returns the text in <c>{"message":…}</c> or <c>{"error":…}</c>; for any other body, its beginning.</summary>
    private static string? ServerMessage(ReadOnlySpan<byte> body, Secrets secrets)
    {
        string line = JsonMessage(body) is { } message ? PlainText.Line(secrets.Remove(message), MaxMessageLength) : Excerpt(body, secrets);
        return line.Length == 0 ? null : line;
    }

    private static string? JsonMessage(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new JsonCursor(body);
            ReadOnlySpan<byte> text = json.FindText("message"u8);
            text = text.IsEmpty ? json.FindText("error"u8) : text;
            return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Malformed, or text that is not UTF-8.
            return null;
        }
    }
}
