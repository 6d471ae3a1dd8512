using System.Threading.Channels;
using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>An event socket without a network.</summary>
internal sealed class InProcessSocket(RestServer server, EventConnection socket) : IAriSocket
{
    private const int NormalClosure = 1000;

    public async ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return AriSocketMessage.OfText(await socket.Messages.ReadAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (ChannelClosedException)
        {
            return AriSocketMessage.OfClose(NormalClosure, null);
        }
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CloseAsync(CancellationToken cancellationToken)
    {
        server.Disconnected(socket);
        socket.Complete();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        server.Disconnected(socket);
        socket.Complete();
        return ValueTask.CompletedTask;
    }
}
