using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AriGen.Chaos;

/// <summary>A TCP proxy on loopback between the client under test and the server, which breaks connections on demand.</summary>
internal sealed class ChaosProxy : IAsyncDisposable
{
    private const int Backlog = 512;

    private readonly ConcurrentDictionary<ProxyConnection, Task> _connections = new();
    private readonly Uri _target;
    private volatile ProxyRules _rules = ProxyRules.None;
    private Socket? _listener;

    /// <param name="target">The server's address.</param>
    public ChaosProxy(Uri target)
    {
        _target = target;
        ListenOn(0);
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener!.LocalEndPoint!).Port}{target.AbsolutePath}");
    }

    /// <summary>The address for the client under test.</summary>
    public Uri Url { get; }

    public ProxyRules Rules
    {
        get => _rules;
        set => _rules = value;
    }

    /// <summary>All connections, or those of event sockets only.</summary>
    public IEnumerable<ProxyConnection> Connections(bool eventsOnly = false) => _connections.Keys.Where(one => !eventsOnly || one.IsEvents);

    public void ForEach(bool eventsOnly, Action<ProxyConnection> act)
    {
        foreach (ProxyConnection connection in Connections(eventsOnly))
        {
            act(connection);
        }
    }

    /// <summary>Refuses new connections.</summary>
    public void StopListening() => Interlocked.Exchange(ref _listener, null)?.Dispose();

    /// <summary>Accepts connections again, on the same port.</summary>
    public void Listen() => ListenOn(Url.Port);

    public async Task<Socket> ConnectAsync()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_target.Host, _target.Port);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        StopListening();
        ForEach(eventsOnly: false, static connection => connection.Reset());
        await Task.WhenAll(_connections.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void ListenOn(int port)
    {
        Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen(Backlog);
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await listener.AcceptAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }

            client.NoDelay = true;
            ProxyConnection connection = new(client, this);
            _connections[connection] = Task.CompletedTask;
            _connections[connection] = RunAsync(connection);
        }
    }

    private async Task RunAsync(ProxyConnection connection)
    {
        await Task.Yield();
        try
        {
            await connection.RunAsync();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // Either side may go away at any time; that is what this proxy is for.
        }
        finally
        {
            connection.Reset();
            _connections.TryRemove(connection, out _);
        }
    }
}
