using System.Net.WebSockets;

namespace AriGen.Runtime;

/// <summary>An event socket over a <see cref="WebSocket"/>.</summary>
internal sealed class ClientSocket(WebSocket socket, int maxMessageBytes, Secrets secrets) : IAriSocket
{
    private const int UsualLength = 8192;

    /// <summary>The maximum length of a buffer that is kept after a long message.</summary>
    private const int MaxKeptLength = 128 * 1024;

    private byte[] _buffer = new byte[UsualLength];

    public async ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Length > MaxKeptLength)
        {
            _buffer = new byte[UsualLength];
        }

        int length = 0;
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return AriSocketMessage.FromClose((int?)socket.CloseStatus, socket.CloseStatusDescription is { } words ? secrets.Remove(words) : null);
                }

                length += result.Count;
                if (length > maxMessageBytes)
                {
                    return AriSocketMessage.FromException(TooLong());
                }

                if (result.EndOfMessage)
                {
                    return AriSocketMessage.FromText(_buffer.AsMemory(0, length));
                }

                if (length == _buffer.Length)
                {
                    // One byte more than allowed, so that the end of a message of exactly that length is received.
                    Array.Resize(ref _buffer, (int)Math.Min(length * 2L, maxMessageBytes + 1L));
                }
            }
        }
        catch (Exception exception) when (IsLoss(exception, cancellationToken))
        {
            return AriSocketMessage.FromException(exception);
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception, cancellationToken))
        {
            throw new AriOutcomeUnknownException($"The event socket is lost: {exception.Message}", innerException: exception);
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception, cancellationToken))
        {
            // The peer cannot be notified any more.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private AriLimitExceededException TooLong()
    {
        // The rest of the message must not be read as events.
        socket.Abort();
        return new AriLimitExceededException(
            $"An event is longer than AriClientOptions.{nameof(AriClientOptions.MaxEventBytes)} ({maxMessageBytes} bytes).",
            nameof(AriClientOptions.MaxEventBytes),
            maxMessageBytes);
    }

    /// <summary>Whether an exception means a lost connection, which has many forms, and not the caller's cancellation.</summary>
    private static bool IsLoss(Exception exception, CancellationToken cancellationToken)
        => !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
