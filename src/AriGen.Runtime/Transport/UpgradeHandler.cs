using System.Net;

namespace AriGen.Runtime;

/// <summary>
/// Sends the request of <see cref="System.Net.WebSockets.ClientWebSocket"/> that opens an event socket, and reads a refusal, because
/// that class reports its status only.
/// </summary>
internal sealed class UpgradeHandler(AriRequest upgrade, HttpLane lane, Secrets secrets) : HttpMessageHandler
{
    /// <summary>Enough for any error message.</summary>
    private const int MaxRefusalBytes = 8 * 1024;

    /// <summary>Records whether the request may have been sent.</summary>
    public RequestMark Mark { get; } = new();

    /// <summary>Whether a response has begun to arrive.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>The exception for a response that does not open a socket.</summary>
    public AriException? Refusal { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Mark.AttachTo(request);
        Uri address = request.RequestUri!;
        HttpResponseMessage response = await lane.SendAsync(request, Mark, cancellationToken).ConfigureAwait(false);
        IsAnswered = true;
        try
        {
            Redirect.ThrowIfFollowed(upgrade, request, address, response);
            if (response.StatusCode != HttpStatusCode.SwitchingProtocols)
            {
                Refusal = await RefusalAsync(response, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<AriException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (!response.IsSuccessStatusCode)
        {
            return ErrorResponse.ToException(upgrade, status, response.ReasonPhrase, default, Redirect.LocationOf(response), secrets);
        }

        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using ResponseBody body = await ResponseBody.ReadAsync(content, response.Content.Headers.ContentLength, MaxRefusalBytes, cancellationToken).ConfigureAwait(false);
        return UnexpectedResponse.NoSocket(upgrade, status, response.ReasonPhrase, response.Content.Headers.ContentType?.MediaType, body.Bytes.Span, secrets);
    }
}
