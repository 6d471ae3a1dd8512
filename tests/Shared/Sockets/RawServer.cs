using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AriGen.Testing;

/// <summary>A server on loopback that serves each connection by a function of the test.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _serve;
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _loop;
    private int _connections;

    public RawServer(Func<RawConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>A task that completes when the first client has connected.</summary>
    public Task Connected => _connected.Task;

    /// <summary>Each request's head and body, in the order of their arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Connections => _connections;

    /// <summary>A server that answers every request in the same way.</summary>
    public static RawServer Answering(string answer) => new(async connection =>
    {
        while (await connection.ReadRequestAsync())
        {
            await connection.WriteAsync(answer);
        }
    });

    /// <summary>A server that writes a text into every connection, whatever the client sends, and keeps it open.</summary>
    public static RawServer Writing(string text) => new(async connection =>
    {
        await connection.WriteAsync(text);
        await connection.WaitForEndAsync();
    });

    /// <summary>A server that accepts connections and never writes.</summary>
    public static RawServer Silent() => new(static connection => connection.WaitForEndAsync());

    public static string Answer(string status, string body, string type = "application/json", string more = "")
        => $"HTTP/1.1 {status}\r\n{more}Content-type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>An address where nothing listens.</summary>
    public static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _connected.TrySetResult();
                serving.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await _serve(new RawConnection(client, Requests, _stop.Token));
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
