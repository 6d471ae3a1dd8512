namespace AriGen.Runtime;

/// <summary>Sends the request that opens one event socket, which the framework makes, and marks it as others are marked.</summary>
internal sealed class UpgradeHandler(HttpLane lane) : HttpMessageHandler
{
    /// <summary>Whether the request may have left.</summary>
    public RequestMark Mark { get; } = new();

    /// <summary>Whether an answer has begun to arrive.</summary>
    public bool IsAnswered { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Mark.AttachTo(request);
        HttpResponseMessage response = await lane.SendAsync(request, Mark, cancellationToken).ConfigureAwait(false);
        IsAnswered = true;
        return response;
    }
}
