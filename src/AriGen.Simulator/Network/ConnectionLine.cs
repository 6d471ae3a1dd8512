using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace AriGen.Simulator;

/// <summary>A TCP connection with its faults.</summary>
internal sealed class ConnectionLine(ConnectionContext connection) : IEventCarrier
{
    private int _busy;

    /// <summary>The gate for reading, which stays closed after a silenced connection.</summary>
    public FlowGate Reading { get; } = new();

    /// <summary>Whether a request is in progress or an event socket is open.</summary>
    public bool IsBusy => Volatile.Read(ref _busy) > 0;

    public IDisposable Occupy()
    {
        Interlocked.Increment(ref _busy);
        return new Undo(() => Interlocked.Decrement(ref _busy));
    }

    /// <summary>Aborts the connection, as the operating system does for a process that dies.</summary>
    public void Cut() => connection.Abort();

    public void Reset()
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            try
            {
                // Without linger time, closing sends a reset.
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The client has closed the connection before.
            }
        }

        connection.Abort();
    }

    public void Silence(EventConnection socket) => Reading.Close();
}
