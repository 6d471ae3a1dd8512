namespace AriGen.Runtime;

/// <summary>Opens event sockets.</summary>
public interface IAriSocketFactory
{
    /// <summary>Opens a socket.</summary>
    /// <param name="request">The request that the server answers by going over to the WebSocket protocol.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The open socket, to be disposed of by the caller.</returns>
    /// <exception cref="AriApiException">The server refused.</exception>
    /// <exception cref="AriRequestNotSentException">The request never reached the server.</exception>
    /// <exception cref="AriOutcomeUnknownException">It may have reached the server, and no whole answer came.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken);
}
