namespace AriGen.Runtime;

/// <summary>Sends requests to the server. Implementations must be thread-safe.</summary>
public interface IAriTransport : IAsyncDisposable
{
    /// <summary>Sends a request and returns the response, whatever its status.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <returns>The response, which the caller disposes.</returns>
    /// <exception cref="AriRequestNotSentException">The request never reached the server.</exception>
    /// <exception cref="AriOutcomeUnknownException">The request may have reached the server, but no complete response arrived.</exception>
    /// <exception cref="OperationCanceledException">The request was canceled.</exception>
    Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken);
}
