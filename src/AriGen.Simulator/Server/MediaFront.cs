using System.Net.WebSockets;
using System.Text;

namespace AriGen.Simulator;

/// <summary>The connection of a media WebSocket with its channel. Only the length of the audio matters.</summary>
internal sealed class MediaFront(WebSocket web, WebSocketTechnology technology)
{
    private readonly MediaConnection _connection = new();

    /// <summary>Runs until either side closes the connection.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        technology.Open(_connection);
        Task sending = SendAsync(end.Token);
        await ReceiveAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        technology.Close(web.State == WebSocketState.CloseReceived);
        _connection.Complete();
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (string message in _connection.Messages.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            await web.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, cancellationToken).ConfigureAwait(false);
        }

        await web.CloseOutputAsync(
            web.State == WebSocketState.CloseReceived ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure,
            null,
            cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        // Commands are short. Audio has any size, and only the size matters.
        byte[] buffer = new byte[4096];
        int audio = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await web.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            if (part.MessageType == WebSocketMessageType.Text)
            {
                technology.Receive(Encoding.UTF8.GetString(buffer, 0, part.Count));
                continue;
            }

            audio += part.Count;
            if (part.EndOfMessage)
            {
                technology.Hear(audio);
                audio = 0;
            }
        }
    }
}
