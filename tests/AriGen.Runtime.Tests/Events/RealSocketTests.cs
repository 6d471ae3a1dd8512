using System.Net.WebSockets;

namespace AriGen.Runtime.Tests.Events;

/// <summary>The whole way over real sockets and real time.</summary>
public sealed class RealSocketTests
{
    [Fact]
    public async Task Events_are_in_order_and_stop_closes_with_a_handshake()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        await using Client client = new(server);
        StasisApp app = await client.StartAppAsync(["demo", "second"], new() { SubscribeAll = false }, Stage.Token);
        LoopbackSocket socket = await server.NextSocketAsync();
        Assert.Equal("/ari/events?app=demo,second&subscribeAll=false", socket.Target);
        Assert.StartsWith("Basic ", socket.Authorization, StringComparison.Ordinal);

        IAsyncEnumerator<AriEvent> reader = app.Reader();
        for (int n = 1; n <= 2000; n++)
        {
            await socket.SendAsync($$"""{"type":"Numbered","n":{{n}}}""");
        }

        Assert.Equal(EventReading.Numbers(1, 2000), await reader.TakeAsync(2000));
        await app.StopAsync(Stage.Token);
        Assert.False(await reader.MoveNextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.Ended);
    }

    [Fact]
    public async Task Long_messages_in_many_frames_are_one_event()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        await using Client client = new(server);
        StasisApp app = await client.StartAppAsync("demo", Stage.Token);
        LoopbackSocket socket = await server.NextSocketAsync();
        string text = new('x', 1_000_000);
        await socket.SendAsync($$"""{"type":"Long","text":"{{text}}"}""", frames: 37);
        await socket.SendAsync("""{"type":"Numbered","n":1}""", frames: 5);
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        Assert.Equal(text, Assert.IsType<UnknownEvent>(await reader.NextAsync()).Json["text"].GetString());
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lost_socket_is_reconnected(bool withCloseFrame)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        await using Client client = new(server);
        StasisApp app = await client.StartAppAsync("demo", Stage.Token);
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        for (int round = 1; round <= 3; round++)
        {
            LoopbackSocket socket = await server.NextSocketAsync();
            await socket.SendAsync($$"""{"type":"Numbered","n":{{round}}}""");
            Assert.Equal(new NumberedEvent(round), await reader.NextAsync());
            if (withCloseFrame)
            {
                await socket.CloseAsync();
            }
            else
            {
                socket.Cut();
            }

            await socket.Ended;
            Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(await reader.NextAsync()).Reason);
        }

        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task Rejected_credentials_fail_permanently()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        await using Client client = new(server);
        StasisApp app = await client.StartAppAsync("demo", Stage.Token);
        LoopbackSocket socket = await server.NextSocketAsync();
        server.Refusal = 401;
        socket.Cut();
        await Assert.ThrowsAsync<AriUnauthorizedException>(() => app.Completion.WaitAsync(Stage.Token));
        await Assert.ThrowsAsync<AriUnauthorizedException>(() => client.StartAppAsync("demo", Stage.Token));
    }

    private sealed class Client(LoopbackServer server) : AriClientBase(
        new()
        {
            BaseAddress = server.Address,
            Username = "asterisk",
            Password = "asterisk",
            Reconnect = new() { MinDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMinutes(1), AttemptTimeout = TimeSpan.FromMinutes(1), RetryUnauthorized = false },
        },
        NumberedEvent.Types);
}
