using System.Net.WebSockets;

namespace AriGen.Runtime;

/// <summary>An event socket of the framework.</summary>
internal sealed class ClientSocket(WebSocket socket) : IAriSocket
{
    private const int UsualLength = 8192;

    /// <summary>One buffer for all messages: it grows to the longest.</summary>
    private byte[] _buffer = new byte[UsualLength];

    public async ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        int length = 0;
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return AriSocketMessage.OfClose((int?)socket.CloseStatus, socket.CloseStatusDescription);
                }

                length += result.Count;
                if (result.EndOfMessage)
                {
                    return AriSocketMessage.OfText(_buffer.AsMemory(0, length));
                }

                if (length == _buffer.Length)
                {
                    Array.Resize(ref _buffer, length * 2);
                }
            }
        }
        catch (Exception exception) when (IsLoss(exception, cancellationToken))
        {
            return AriSocketMessage.OfLoss(exception);
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
            // Nobody is left to say it to.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A peer that answers no pings ends a pending receive in several ways; none of them is the caller's cancellation.</summary>
    private static bool IsLoss(Exception exception, CancellationToken cancellationToken)
        => !cancellationToken.IsCancellationRequested
            && exception is (WebSocketException or IOException or OperationCanceledException or InvalidOperationException);
}
