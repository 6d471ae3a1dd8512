using System.Net;

namespace AriGen.Runtime;

/// <summary>
/// Sends the request that opens one event socket, which the framework makes. It is marked as others are, and a refusal is read
/// here, because the framework tells no more than its status.
/// </summary>
internal sealed class UpgradeHandler(AriRequest upgrade, HttpLane lane, Secrets secrets) : HttpMessageHandler
{
    /// <summary>Enough for the message of any refusal.</summary>
    private const int MaxRefusalBytes = 8 * 1024;

    /// <summary>Whether the request may have left.</summary>
    public RequestMark Mark { get; } = new();

    /// <summary>Whether an answer has begun to arrive.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>The exception for an answer that opens no socket.</summary>
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
