using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace AriGen.Simulator;

/// <summary>A listener that can be closed for a while, so that the operating system refuses connections.</summary>
internal sealed class FaultyListener(
    IConnectionListener first,
    IConnectionListenerFactory sockets,
    NetworkFaults faults) : IConnectionListener
{
    private readonly FlowGate _open = new();
    private volatile IConnectionListener _inner = first;
    private volatile bool _hasEnded;
    private Socket? _placeholder;

    public EndPoint EndPoint { get; } = first.EndPoint;

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await _open.WhenOpen.WaitAsync(cancellationToken).ConfigureAwait(false);
            IConnectionListener inner = _inner;
            if (await inner.AcceptAsync(cancellationToken).ConfigureAwait(false) is { } connection)
            {
                return Wrap(connection);
            }

            if (_hasEnded)
            {
                return null;
            }
        }
    }

    /// <summary>Stops accepting connections.</summary>
    public void Close()
    {
        if (_hasEnded)
        {
            return;
        }

        _open.Close();
        End(_inner);

        // Keeps the port reserved. A socket that is bound but does not listen refuses connections.
        _placeholder = new Socket(EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _placeholder.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _placeholder.Bind(EndPoint);
    }

    /// <summary>Accepts connections again.</summary>
    public void Reopen()
    {
        if (_hasEnded)
        {
            return;
        }

        _placeholder?.Dispose();
        _inner = Wait(sockets.BindAsync(EndPoint));
        _open.Open();
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _hasEnded = true;
        _placeholder?.Dispose();
        ValueTask unbound = _inner.UnbindAsync(cancellationToken);
        if (!_open.IsOpen)
        {
            _open.Open();
        }

        return unbound;
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    /// <summary>Waits for a task that completes synchronously, as binding and closing sockets does.</summary>
    private static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private static void End(IConnectionListener listener)
    {
        listener.UnbindAsync().AsTask().GetAwaiter().GetResult();
        listener.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private ConnectionContext Wrap(ConnectionContext connection)
    {
        ConnectionLine line = new(connection);
        connection.Features.Set(line);
        connection.Transport = new Line(
            new GatedReader(connection.Transport.Input, faults.Reading, line.Reading, connection.ConnectionClosed),
            connection.Transport.Output);
        faults.Add(line);
        connection.ConnectionClosed.Register(() => faults.Remove(line));
        if (faults.IsRefusing)
        {
            line.Cut();
        }

        return connection;
    }

    private sealed record Line(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
