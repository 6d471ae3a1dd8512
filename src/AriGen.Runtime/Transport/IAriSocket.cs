namespace AriGen.Runtime;

/// <summary>An open event socket. One call to receive and one to send or close may run at a time.</summary>
public interface IAriSocket : IAsyncDisposable
{
    /// <summary>Waits for the next message.</summary>
    /// <param name="cancellationToken">Ends the wait, and may end the connection with it.</param>
    /// <returns>
    /// A whole text message, or the end. A lost connection is no exception but an end without a code.
    /// After an end nothing more comes.
    /// </returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Sends a text message.</summary>
    /// <param name="utf8">The whole message.</param>
    /// <param name="cancellationToken">Ends the wait, and may end the connection with it.</param>
    /// <exception cref="AriOutcomeUnknownException">The connection is lost.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken);

    /// <summary>Says that nothing more will be sent. It does not wait for the other side: that comes out of <see cref="ReceiveAsync"/> as the end.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is said, or when there is nobody left to say it to.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task CloseAsync(CancellationToken cancellationToken);
}
