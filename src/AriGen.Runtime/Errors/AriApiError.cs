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
    {
        ArgumentNullException.ThrowIfNull(request);
        string operation = request.Operation;
        string? id = request.ResourceId;
        string? message = ServerMessage(body);
        string? reason = Reason(status, reasonPhrase);
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

    private static string? Reason(int status, string? reasonPhrase)
    {
        if (string.IsNullOrWhiteSpace(reasonPhrase))
        {
            using var usual = new HttpResponseMessage((HttpStatusCode)Math.Clamp(status, 0, 999));
            reasonPhrase = usual.ReasonPhrase;
        }

        return string.IsNullOrWhiteSpace(reasonPhrase) ? null : PlainText.Line(reasonPhrase, MaxMessageLength);
    }

    /// <summary>The words in <c>{"message":…}</c> or <c>{"error":…}</c>; of any other body the beginning, as one plain line.</summary>
    private static string? ServerMessage(ReadOnlySpan<byte> body)
    {
        if (TryJson(body, out string? message))
        {
            return message;
        }

        string text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxMessageLength * 10)]);
        string line = text.AsSpan().TrimStart() is ['<', ..]
            ? PlainText.OfHtml(text, MaxMessageLength)
            : PlainText.Line(text, MaxMessageLength);
        return line.Length == 0 ? null : line;
    }

    private static bool TryJson(ReadOnlySpan<byte> body, out string? message)
    {
        message = null;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            ReadOnlySpan<byte> text = AriRead.FindText(reader, "message"u8);
            text = text.IsEmpty ? AriRead.FindText(reader, "error"u8) : text;
            message = text.IsEmpty ? null : PlainText.Line(Encoding.UTF8.GetString(text), MaxMessageLength);
            return message is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
