using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace AriGen.Simulator;

/// <summary>A port that can be closed for a while, so that connections are refused in truth.</summary>
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

    /// <summary>Takes no more connections.</summary>
    public void Close()
    {
        if (_hasEnded)
        {
            return;
        }

        _open.Close();
        End(_inner);

        // Nobody else may get the port meanwhile. Bound without listening it refuses.
        _placeholder = new Socket(EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _placeholder.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _placeholder.Bind(EndPoint);
    }

    /// <summary>Takes connections again.</summary>
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

    /// <summary>Sockets are bound and closed at once, without anything to wait for.</summary>
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
