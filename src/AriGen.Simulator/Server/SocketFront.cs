using System.Net.WebSockets;

namespace AriGen.Simulator;

/// <summary>Carries events and requests over a real WebSocket.</summary>
internal sealed class SocketFront(WebSocket web, EventConnection socket, SimulatorHost server, NetworkFaults faults)
{
    private readonly SocketRequests _requests = new(server, socket, faults.Reading);

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
            if (faults.Pace is { } pace)
            {
                await SendAsync(pace, message, cancellationToken).ConfigureAwait(false);
            }
            else if (socket.CarriesMore)
            {
                await SendAsync(message, cancellationToken).ConfigureAwait(false);
            }
        }

        if (socket.Closure is { } closure)
        {
            await web.CloseOutputAsync((WebSocketCloseStatus)closure.Code, closure.Reason, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        ValueTask sending = web.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken);
        if (sending.IsCompleted)
        {
            await sending.ConfigureAwait(false);
            return;
        }

        Task sent = sending.AsTask();
        using CancellationTokenSource inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task late = server.Pbx.Scheduler.DelayAsync(faults.WriteTimeout, inTime.Token);
        if (await Task.WhenAny(sent, late).ConfigureAwait(false) == late && !cancellationToken.IsCancellationRequested)
        {
            server.Pbx.Log.SocketCutOff(string.Join(',', socket.Applications));
            socket.Lose();
            server.Disconnected(socket);
        }

        await inTime.CancelAsync().ConfigureAwait(false);
        await sent.ConfigureAwait(false);
    }

    private async Task SendAsync(WritingPace pace, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        int left = message.Length;
        foreach (ReadOnlyMemory<byte> bit in pace.Split(message))
        {
            left -= bit.Length;
            await pace.PauseAsync(server.Pbx.Scheduler).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (socket.CarriesMore)
            {
                await web.SendAsync(bit, WebSocketMessageType.Text, left == 0, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[SocketRequests.LongestMessage + 1];
        int length = 0;
        while (await web.ReceiveAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is { MessageType: not WebSocketMessageType.Close } part)
        {
            length += part.Count;
            if (length > SocketRequests.LongestMessage)
            {
                await web.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (part.EndOfMessage)
            {
                // As long as a request is held nothing more is read here, and so no ping is answered either.
                if (part.MessageType == WebSocketMessageType.Text && socket.CarriesMore)
                {
                    await _requests.ServeAsync(buffer.AsMemory(0, length)).WaitAsync(cancellationToken).ConfigureAwait(false);
                }

                length = 0;
            }
        }

        if (web.State == WebSocketState.CloseReceived)
        {
            await web.CloseOutputAsync(web.CloseStatus ?? WebSocketCloseStatus.NormalClosure, web.CloseStatusDescription, cancellationToken).ConfigureAwait(false);
        }
    }
}
