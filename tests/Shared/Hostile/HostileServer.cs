namespace AriGen.Testing;

/// <summary>A server that attacks each client as a case says, and counts the bytes that its clients took.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly RawServer _server;
    private readonly HostileCase _case;
    private long _sent;

    public HostileServer(HostileCase hostile)
    {
        _case = hostile;
        _server = new RawServer(ServeAsync);
    }

    public Uri Address => _server.Address;

    /// <summary>The bytes that left the server, those in the buffers between included.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(RawConnection connection)
    {
        while (await connection.ReadRequestAsync())
        {
            if (_case.Call == HostileCall.Socket && !connection.LastRequest.Contains("Sec-WebSocket-Key", StringComparison.OrdinalIgnoreCase))
            {
                // A request that is not part of the case.
                await Task.Delay(Timeout.Infinite, connection.Stop);
            }

            HostilePeer peer = new(connection.Stream, connection.LastRequest, bytes => Interlocked.Add(ref _sent, bytes), connection.Stop);
            await _case.Attack(peer);
        }
    }
}
