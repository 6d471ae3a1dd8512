namespace AriGen.Runtime;

/// <summary>An open event socket. One receive and one send or close can run at a time.</summary>
public interface IAriSocket : IAsyncDisposable
{
    /// <summary>Receives the next message.</summary>
    /// <param name="cancellationToken">A token to cancel the receive, which can end the connection.</param>
    /// <returns>A whole text message, or the end of the socket. A lost connection is an end without a code, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The receive was canceled.</exception>
    ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Sends a text message.</summary>
    /// <param name="utf8">The whole message in UTF-8.</param>
    /// <param name="cancellationToken">A token to cancel the send, which can end the connection.</param>
    /// <returns>A task that completes when the message is sent.</returns>
    /// <exception cref="AriOutcomeUnknownException">The connection is lost.</exception>
    /// <exception cref="OperationCanceledException">The send was canceled.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken);

    /// <summary>Starts the close handshake. The peer's reply is received as the end by <see cref="ReceiveAsync"/>.</summary>
    /// <param name="cancellationToken">A token to cancel the close.</param>
    /// <returns>A task that completes when the close frame is sent, or the connection is lost.</returns>
    /// <exception cref="OperationCanceledException">The close was canceled.</exception>
    Task CloseAsync(CancellationToken cancellationToken);
}
