using System.Net.WebSockets;

namespace AriGen.Simulator;

/// <summary>Carries events over a real WebSocket.</summary>
internal sealed class SocketFront(WebSocket web, EventConnection socket)
{
    /// <summary>Runs until either side ends it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task sending = SendAsync(end.Token);
        await ReceiveAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await end.CancelAsync().ConfigureAwait(false);
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (ReadOnlyMemory<byte> message in socket.Messages.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            await web.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken).ConfigureAwait(false);
        }

        await web.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        while (await web.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false) is { MessageType: not WebSocketMessageType.Close })
        {
        }

        if (web.State == WebSocketState.CloseReceived)
        {
            await web.CloseOutputAsync(web.CloseStatus ?? WebSocketCloseStatus.NormalClosure, web.CloseStatusDescription, cancellationToken).ConfigureAwait(false);
        }
    }
}
