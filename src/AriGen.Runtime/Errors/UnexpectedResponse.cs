using System.Globalization;

namespace AriGen.Runtime;

/// <summary>Successful responses whose body is not what the operation returns.</summary>
internal static class UnexpectedResponse
{
    /// <summary>Creates the exception for a body that could not be decoded.</summary>
    public static AriUnexpectedResponseException Of(AriRequest request, AriResponse response, ReadOnlySpan<byte> body, AriJsonException fault, Secrets secrets)
    {
        if (IsPage(response.ContentType, body))
        {
            return Page(request, response, body, secrets);
        }

        string text = ErrorResponse.Excerpt(body, secrets);
        string reason = body.IsEmpty ? "the response is empty" : $"the response cannot be decoded: {secrets.Remove(WithoutOperation(request, fault.Message))}";
        return Create(request, response.Status, response.ReasonPhrase, reason, response.ContentType, text, secrets, fault);
    }

    /// <summary>Creates the exception for a web page, which does not come from Asterisk.</summary>
    public static AriUnexpectedResponseException Page(AriRequest request, AriResponse response, ReadOnlySpan<byte> body, Secrets secrets)
    {
        string text = ErrorResponse.Excerpt(body, secrets);
        string reason = text.Length == 0 ? "the response is a web page" : $"the response is a web page: {text}";
        return Create(request, response.Status, response.ReasonPhrase, reason, response.ContentType, text, secrets, null);
    }

    /// <summary>Creates the exception for a response that does not open a WebSocket.</summary>
    public static AriUnexpectedResponseException NoSocket(
        AriRequest request, int status, string? reasonPhrase, string? contentType, ReadOnlySpan<byte> body, Secrets secrets)
    {
        string text = ErrorResponse.Excerpt(body, secrets);
        string reason = text.Length == 0 ? "the server did not open a WebSocket" : $"the server did not open a WebSocket: {text}";
        return Create(request, status, reasonPhrase, reason, contentType, text, secrets, null);
    }

    /// <summary>Whether a body is HTML, whatever its media type says.</summary>
    public static bool IsPage(string? contentType, ReadOnlySpan<byte> body)
        => body.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] || (!body.IsEmpty && IsHtml(contentType));

    /// <summary>Whether a media type is that of HTML.</summary>
    public static bool IsHtml(string? contentType) => contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    private static AriUnexpectedResponseException Create(
        AriRequest request, int status, string? reasonPhrase, string reason, string? contentType, string text, Secrets secrets, Exception? fault)
    {
        string subject = AriApiException.Describe(status, null, request.Operation, request.ResourceId, ErrorResponse.Reason(status, reasonPhrase, secrets));
        string type = string.IsNullOrEmpty(contentType) ? "" : string.Create(CultureInfo.InvariantCulture, $" ({PlainText.Line(secrets.Remove(contentType), 100)})");
        string message = $"{subject}, but {reason}{type}. The request was accepted.";
        return new AriUnexpectedResponseException(
            message, status, request.Operation, request.ResourceId, contentType is null ? null : secrets.Remove(contentType), text, fault is null ? null : secrets.Remove(fault));
    }

    private static string WithoutOperation(AriRequest request, string message)
        => message.StartsWith(request.Operation + ": ", StringComparison.Ordinal) ? message[(request.Operation.Length + 2)..] : message;
}
