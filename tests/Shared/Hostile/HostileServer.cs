using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AriGen.Testing;

/// <summary>Does to each connection what a case says, and counts the bytes that its clients took.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly HostileCase _case;
    private readonly Task _accepting;
    private long _sent;

    public HostileServer(HostileCase hostile)
    {
        _case = hostile;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The bytes that left the server, those in the buffers between included.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
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
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
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
                NetworkStream stream = client.GetStream();
                while (await ReadHeadAsync(stream) is { Length: > 0 } request)
                {
                    if (_case.Call == HostileCall.Socket && !request.Contains("Sec-WebSocket-Key", StringComparison.OrdinalIgnoreCase))
                    {
                        // Not what the case is about.
                        await Task.Delay(Timeout.Infinite, _stop.Token);
                    }

                    await _case.Attack(new HostilePeer(stream, request, bytes => Interlocked.Add(ref _sent, bytes), _stop.Token));
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client has had enough, or the test is over.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return "";
            }

            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
