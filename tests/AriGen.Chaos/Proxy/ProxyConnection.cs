using System.Net.Sockets;
using System.Text;

namespace AriGen.Chaos;

/// <summary>One connection of the client under test, and the one to the server that belongs to it.</summary>
internal sealed class ProxyConnection(Socket client, ChaosProxy proxy)
{
    private const int HeadLimit = 65_536;

    /// <summary>The time by which the server's side of a dead connection outlives the client's.</summary>
    private static readonly TimeSpan Afterlife = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Socket? _server;
    private bool _over;
    private volatile bool _isDead;
    private int _cut;
    private int _garbage;

    /// <summary><see langword="true"/> once the connection is known to carry an event socket; otherwise, <see langword="false"/>.</summary>
    public bool IsEvents { get; private set; }

    /// <summary>Drops silently whatever either side sends from now on, and keeps both sockets open.</summary>
    public void Die() => _isDead = true;

    /// <summary>Sends only half of the next chunk to the client, and then closes the connection.</summary>
    public void CutNext() => Volatile.Write(ref _cut, 1);

    /// <summary>Sends bytes that are neither HTTP nor a WebSocket frame to the client, before the next chunk.</summary>
    public void SpoilNext() => Volatile.Write(ref _garbage, 1);

    /// <summary>Ends both sides with RST.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            if (_over)
            {
                return;
            }

            _over = true;
            SocketEnds.Abort(client);
            SocketEnds.Abort(_server);
        }
    }

    /// <summary>Ends both sides with FIN.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (!_over)
            {
                SocketEnds.Finish(client);
                SocketEnds.Finish(_server);
            }
        }

        _ = Task.Delay(Farewell).ContinueWith(_ => Reset(), TaskScheduler.Default);
    }

    public async Task RunAsync()
    {
        byte[] buffer = new byte[HeadLimit];
        if (proxy.Rules.SwallowsConnections)
        {
            await DrainAsync(buffer);
            return;
        }

        int length = 0, end;
        while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            int count = await client.ReceiveAsync(buffer.AsMemory(length));
            if (count == 0)
            {
                return;
            }

            length += count;
        }

        ProxyRules rules = proxy.Rules;
        if (rules.Answer is { } answer)
        {
            await AnswerAsync(answer, buffer, end + 4 + HttpHead.Parse(buffer.AsSpan(0, end + 2)).BodyLength - length);
        }
        else if (rules.SwallowsConnections)
        {
            await DrainAsync(buffer);
        }
        else
        {
            await ForwardAsync(buffer.AsMemory(0, length));
        }
    }

    private async Task ForwardAsync(Memory<byte> first)
    {
        Socket server = await proxy.ConnectAsync();
        lock (_gate)
        {
            if (_over)
            {
                server.Dispose();
                return;
            }

            _server = server;
        }

        await using (NetworkStream stream = new(server, ownsSocket: false))
        {
            await PassUpAsync(stream, first);
        }

        await Task.WhenAll(PumpAsync(client, server, PassUpAsync), PumpAsync(server, client, PassDownAsync));
    }

    private async Task PumpAsync(Socket from, Socket to, Func<NetworkStream, Memory<byte>, Task> pass)
    {
        byte[] buffer = new byte[16_384];
        try
        {
            int count;
            await using NetworkStream stream = new(to, ownsSocket: false);
            while ((count = await from.ReceiveAsync(buffer)) > 0)
            {
                await pass(stream, buffer.AsMemory(0, count));
            }

            if (!_isDead)
            {
                SocketEnds.Finish(to);
                return;
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            if (!_isDead)
            {
                Reset();
                return;
            }
        }

        // The other side of a dead connection learns nothing; it ends a while later on its own.
        await Task.Delay(Afterlife);
        Reset();
    }

    /// <summary>Passes a chunk on to the server. An event socket may begin on a connection that carried requests before.</summary>
    private async Task PassUpAsync(NetworkStream to, Memory<byte> chunk)
    {
        ProxyRules rules = proxy.Rules;
        if (!IsEvents && HttpHead.IsUpgradeRequest(chunk.Span))
        {
            IsEvents = true;
            _isDead |= rules.SwallowsUpgrades;
            if (rules.UpgradeDelay > TimeSpan.Zero && !_isDead)
            {
                await Task.Delay(rules.UpgradeDelay);
                await to.WriteAsync(chunk);

                // The server must not learn that the client has given it up.
                _isDead = client.Poll(0, SelectMode.SelectRead) && client.Available == 0;
                return;
            }
        }

        await PassAsync(to, chunk, rules);
    }

    private async Task PassDownAsync(NetworkStream to, Memory<byte> chunk)
    {
        if (!_isDead && Interlocked.Exchange(ref _garbage, 0) == 1)
        {
            // RSV bits that nobody has negotiated, and no status line either.
            await to.WriteAsync(new byte[] { 0xFF, 0xFE, 0x00, 0x13, 0xF7, 0x0D, 0x0A, 0x0D, 0x0A });
        }

        if (!_isDead && Interlocked.Exchange(ref _cut, 0) == 1)
        {
            await to.WriteAsync(chunk[..(chunk.Length / 2)]);
            _isDead = true;
            Close();
        }

        await PassAsync(to, chunk, proxy.Rules);
    }

    private async Task PassAsync(NetworkStream to, Memory<byte> chunk, ProxyRules rules)
    {
        await rules.HoldAsync();
        if (!_isDead)
        {
            await rules.WriteAsync(to, chunk);
        }
    }

    private async Task AnswerAsync(string answer, byte[] buffer, int missing)
    {
        while (missing > 0)
        {
            int count = await client.ReceiveAsync(buffer);
            if (count == 0)
            {
                return;
            }

            missing -= count;
        }

        await client.SendAsync(Encoding.UTF8.GetBytes(answer));
        Close();
        await DrainAsync(buffer);
    }

    private async Task DrainAsync(byte[] buffer)
    {
        while (await client.ReceiveAsync(buffer) > 0)
        {
        }
    }
}
