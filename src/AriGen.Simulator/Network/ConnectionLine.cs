using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace AriGen.Simulator;

/// <summary>One TCP connection, with all that can go wrong with it.</summary>
internal sealed class ConnectionLine(ConnectionContext connection) : IEventCarrier
{
    private int _busy;

    /// <summary>Closed for ever once it carries nothing more.</summary>
    public FlowGate Reading { get; } = new();

    /// <summary>Whether a request is under way, or an event socket is open.</summary>
    public bool IsBusy => Volatile.Read(ref _busy) > 0;

    public IDisposable Occupy()
    {
        Interlocked.Increment(ref _busy);
        return new Undo(() => Interlocked.Decrement(ref _busy));
    }

    /// <summary>Ends it as the system does for a process that dies.</summary>
    public void Cut() => connection.Abort();

    public void Reset()
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            try
            {
                // Without a moment to linger the end is a reset.
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The client was faster.
            }
        }

        connection.Abort();
    }

    public void Silence(EventConnection socket) => Reading.Close();
}
