namespace AriGen.Runtime.Tests.Events;

/// <summary>The restoration of subscriptions and filters after a reconnect.</summary>
public sealed class RestorationTests
{
    [Fact]
    public async Task Only_what_is_missing_is_restored()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(["channel:1", "bridge:b"], cancellationToken: Stage.Token);
        await app.SubscribeAsync("endpoint:PJSIP/alice", "demo", Stage.Token);
        await app.SubscribeAsync(["deviceState:Stasis:x", "channel:2"], "demo", Stage.Token);
        await app.UnsubscribeAsync("bridge:b", cancellationToken: Stage.Token);
        await app.FilterEventsAsync("Numbered", ["Other", "Third"], cancellationToken: Stage.Token);

        stage.Server.Register("demo", "channel:1");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(
            [
                "GET applications/demo",
                """PUT applications/demo/eventFilter {"allowed":[{"type":"Numbered"}],"disallowed":[{"type":"Other"},{"type":"Third"}]}""",
                "POST applications/demo/subscription?eventSource=endpoint:PJSIP/alice,deviceState:Stasis:x,channel:2",

                // The filter blocks the proof, too.
                "GET applications/demo",
                """PUT applications/demo/eventFilter {"allowed":[{"type":"Numbered"},{"type":"ChannelUserevent"}],"disallowed":[{"type":"Other"},{"type":"Third"}]}""",
                """PUT applications/demo/eventFilter {"allowed":[{"type":"Numbered"}],"disallowed":[{"type":"Other"},{"type":"Third"}]}""",
            ],
            stage.Server.Requests);
    }

    [Fact]
    public async Task Nothing_is_restored_when_nothing_is_missing()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync(new() { SubscribeAll = true });
        await app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(["GET applications/demo"], stage.Server.Requests);
    }

    [Fact]
    public async Task Subscribe_all_is_restored()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync(new() { SubscribeAll = true });
        stage.Server.Register("demo", "bridge:__AST_BRIDGE_ALL_TOPIC");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(["GET applications/demo", "POST applications/demo/subscription?eventSource=channel:,endpoint:,deviceState:"], stage.Server.Requests);
    }

    [Fact]
    public async Task What_was_subscribed_twice_is_given_back_twice()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        await app.SubscribeAsync(["channel:1", "channel:2"], cancellationToken: Stage.Token);
        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(
            ["GET applications/demo", "POST applications/demo/subscription?eventSource=channel:1,channel:2", "POST applications/demo/subscription?eventSource=channel:1"],
            stage.Server.Requests);
    }

    [Fact]
    public async Task What_the_server_refused_is_no_wish()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("endpoint:PJSIP/kept", cancellationToken: Stage.Token);
        stage.Server.OnRequest = static (_, _) => Task.FromResult(500);
        await Assert.ThrowsAsync<AriServerErrorException>(() => app.SubscribeAsync("channel:1", cancellationToken: Stage.Token));
        await Assert.ThrowsAsync<AriServerErrorException>(() => app.UnsubscribeAsync("endpoint:PJSIP/kept", cancellationToken: Stage.Token));
        await Assert.ThrowsAsync<AriServerErrorException>(() => app.FilterEventsAsync("Numbered", default, cancellationToken: Stage.Token));

        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(["GET applications/demo", "POST applications/demo/subscription?eventSource=endpoint:PJSIP/kept"], stage.Server.Requests);
    }

    [Fact]
    public async Task A_source_that_is_gone_does_not_keep_the_others_from_being_restored()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(["channel:1", "channel:gone", "channel:3"], cancellationToken: Stage.Token);
        stage.Server.Register("demo");
        stage.Server.OnRequest = static (line, _) => Task.FromResult(line.Contains("gone", StringComparison.Ordinal) ? 422 : 200);
        stage.Server.ForgetRequests();
        socket.Break();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        await reader.NextAsync();
        Assert.Equal(
            ["GET", "=channel:1,channel:gone,channel:3", "=channel:1", "=channel:gone", "=channel:3"],
            stage.Server.Requests.Select(static line => line.StartsWith("GET", StringComparison.Ordinal) ? "GET" : line[line.IndexOf('=', StringComparison.Ordinal)..]));

        // It is forgotten: the next time it is not even tried.
        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        (await stage.Server.NextSocketAsync()).Break();
        await stage.AdvanceUntilAsync(reader.NextAsync(), BackOff.ShortestDelay, BackOff.Options.MaxDelay);
        Assert.Equal("POST applications/demo/subscription?eventSource=channel:1,channel:3", stage.Server.Requests[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endpoint_that_a_server_has_not_loaded_yet_is_subscribed_when_it_has(bool soon)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        await app.SubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token);
        DateTimeOffset lost = stage.Time.GetUtcNow();
        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        stage.Server.OnRequest = static (line, _) => Task.FromResult(line.Contains("alice", StringComparison.Ordinal) ? 422 : 200);
        socket.Break();
        if (soon)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250));
            stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
            stage.Time.Advance(wait);
            Assert.Equal(EventReading.Reconnected(lost, lost + wait), await reader.NextAsync());
            Assert.Equal(4, stage.Server.Requests.Count);
            return;
        }

        for (TimeSpan waited = TimeSpan.Zero; waited < TimeSpan.FromSeconds(2); waited += TimeSpan.FromMilliseconds(250))
        {
            stage.Time.Advance(await stage.Time.NextWaitAsync(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250)));
        }

        // Whatever the endpoint has done until it is subscribed again is missing, and that shows.
        Assert.Equal(EventReading.Reconnected(lost, lost.AddSeconds(2)), await reader.NextAsync());
        Assert.True(app.IsConnected);
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        Task<AriEvent> gap = reader.NextAsync();
        while (!gap.IsCompleted)
        {
            Task<TimeSpan> interval = stage.Time.NextWaitAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
            if (await Task.WhenAny(interval, gap) == interval)
            {
                stage.Time.Advance(await interval);
            }
        }

        AriGap late = Assert.IsType<AriGap>(await gap);
        Assert.Equal((lost, stage.Time.GetUtcNow()), (late.From, late.To));
        Assert.Contains("POST applications/demo/subscription?eventSource=endpoint:PJSIP/alice", stage.Server.Requests[^1], StringComparison.Ordinal);
    }
}
