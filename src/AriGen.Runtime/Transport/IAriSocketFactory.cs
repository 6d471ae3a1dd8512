namespace AriGen.Runtime;

/// <summary>Opens event sockets.</summary>
public interface IAriSocketFactory
{
    /// <summary>Opens a socket.</summary>
    /// <param name="request">The request to upgrade to the WebSocket protocol.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <returns>The open socket, which the caller disposes.</returns>
    /// <exception cref="AriApiException">The server rejected the request.</exception>
    /// <exception cref="AriRequestNotSentException">The request never reached the server.</exception>
    /// <exception cref="AriOutcomeUnknownException">The request may have reached the server, but no complete response arrived.</exception>
    /// <exception cref="OperationCanceledException">The request was canceled.</exception>
    Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken);
}
