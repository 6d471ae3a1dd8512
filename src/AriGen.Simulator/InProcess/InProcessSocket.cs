using System.Threading.Channels;
using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>An event socket without a network.</summary>
internal sealed class InProcessSocket(SimulatorHost server, NetworkFaults faults, EventConnection socket) : IAriSocket
{
    private readonly SocketRequests _requests = new(server, socket, faults.Reading);

    public async ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            ReadOnlyMemory<byte> message;
            do
            {
                message = await socket.Messages.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (faults.Pace is { } pace)
                {
                    await pace.PauseAsync(server.Pbx.Scheduler, message.Length).WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            while (!socket.CarriesMore);

            return AriSocketMessage.FromText(message);
        }
        catch (ChannelClosedException)
        {
            return socket.Closure is { } closure
                ? AriSocketMessage.FromClose(closure.Code, closure.Reason)
                : AriSocketMessage.FromException(new IOException("Connection reset by peer"));
        }
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (socket.Messages.Completion.IsCompleted)
        {
            throw new AriOutcomeUnknownException("The event socket is lost: Connection reset by peer");
        }

        _requests.Post(utf8);
        return ValueTask.CompletedTask;
    }

    public Task CloseAsync(CancellationToken cancellationToken)
    {
        Close();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private void Close()
    {
        server.Disconnected(socket);
        socket.Close();
    }
}
