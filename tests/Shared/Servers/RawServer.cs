using System.Net;
using System.Net.Sockets;

namespace AriGen.Testing;

/// <summary>A server that writes the same bytes into every connection, or nothing, and keeps it open.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _accepting;

    public RawServer(string? answer)
    {
        _listener.Start();
        _accepting = AcceptAsync(answer);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Completes when the first client has connected.</summary>
    public Task Connected => _first.Task;

    /// <summary>An address where nobody listens.</summary>
    public static async Task<Uri> NowhereAsync()
    {
        await using var server = new RawServer(null);
        return server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync(string? answer)
    {
        var clients = new List<TcpClient>();
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                clients.Add(client);
                _first.TrySetResult();
                if (answer is not null)
                {
                    await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), _stop.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            clients.ForEach(client => client.Dispose());
        }
    }
}
