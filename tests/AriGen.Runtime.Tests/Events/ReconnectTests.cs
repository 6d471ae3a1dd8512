namespace AriGen.Runtime.Tests.Events;

public sealed class ReconnectTests
{
    // Between the times of an attempt, which are shorter, and those of the close handshake and the keep-alive, which are longer:
    // only the back-off waits for times like these.
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(160);
    private static readonly AriReconnectOptions Options = new()
    {
        MinDelay = TimeSpan.FromMilliseconds(300),
        MaxDelay = TimeSpan.FromMilliseconds(1900),
        AttemptTimeout = TimeSpan.FromMilliseconds(150),
    };

    [Fact]
    public async Task A_lost_socket_is_opened_again_and_the_gap_stands_before_its_events()
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> one = app.Reader();
        IAsyncEnumerator<AriEvent> two = app.Reader();
        socket.Send(1, 2);
        DateTimeOffset lost = stage.Time.GetUtcNow();
        socket.Break();
        FakeSocket next = await stage.Server.NextSocketAsync();
        next.Send(3, 3);

        foreach (IAsyncEnumerator<AriEvent> reader in new[] { one, two })
        {
            Assert.Equal(EventReading.Numbers(1, 2), await reader.TakeAsync(2));
            Assert.Equal(EventReading.Reconnected(lost, lost), await reader.NextAsync());
            Assert.Equal(new NumberedEvent(3), await reader.NextAsync());
        }

        Assert.True(app.IsConnected);
        Assert.True(socket.WasDisposed);
        Assert.False(app.Completion.IsCompleted);
    }

    [Fact]
    public async Task A_close_frame_of_the_server_is_a_loss_too()
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.SendClose();
        await stage.Server.NextSocketAsync();
        Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(await app.Reader().NextAsync()).Reason);
        Assert.True(socket.WasClosed);
    }

    [Fact]
    public async Task Failed_attempts_follow_each_other_with_growing_delays_and_without_end()
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        DateTimeOffset lost = stage.Time.GetUtcNow();
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        socket.Break();

        List<TimeSpan> waits = [];
        for (int attempt = 1; attempt <= 1200; attempt++)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(ShortestDelay, Options.MaxDelay);
            Assert.Equal(1 + attempt, stage.Server.Connects);
            Assert.False(app.IsConnected);
            waits.Add(wait);
            if (attempt == 1200)
            {
                stage.Server.OnConnect = static _ => Task.CompletedTask;
            }

            stage.Time.Advance(wait);
        }

        Assert.InRange(waits[0], Options.MinDelay * 0.75, Options.MinDelay);
        Assert.All(waits.Skip(20), static wait => Assert.InRange(wait, Options.MaxDelay * 0.75, Options.MaxDelay));
        Assert.Equal(EventReading.Reconnected(lost, stage.Time.GetUtcNow()), await reader.NextAsync());
        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task A_socket_that_is_proven_and_dropped_makes_neither_a_busy_loop_nor_a_long_wait()
    {
        await using Stage stage = new(new() { MinDelay = TimeSpan.FromMilliseconds(220), MaxDelay = TimeSpan.FromSeconds(100) });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        for (int round = 1; round <= 10; round++)
        {
            socket.Break();
            if (round > 1)
            {
                TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromMilliseconds(160), TimeSpan.FromMilliseconds(250));
                Assert.Equal(round, stage.Server.Connects);
                stage.Time.Advance(wait);
            }

            socket = await stage.Server.NextSocketAsync();
            Assert.IsType<AriGap>(await reader.NextAsync());
            socket.Send(round, round);
            Assert.Equal(new NumberedEvent(round), await reader.NextAsync());
        }
    }

    [Fact]
    public async Task An_attempt_that_hangs_has_an_end_and_is_counted_against_the_delay()
    {
        AriReconnectOptions options = new() { MinDelay = TimeSpan.FromSeconds(8), MaxDelay = TimeSpan.FromSeconds(8), AttemptTimeout = TimeSpan.FromSeconds(3) };
        await using Stage stage = new(options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        DateTimeOffset lost = stage.Time.GetUtcNow();
        stage.Server.OnConnect = static token => Task.Delay(Timeout.Infinite, token);
        socket.Break();
        TimeSpan limit = await stage.Time.NextWaitAsync(options.AttemptTimeout, options.AttemptTimeout);
        stage.Server.OnConnect = static _ => Task.CompletedTask;
        stage.Time.Advance(limit);
        TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4.999));
        Assert.InRange(limit + wait, options.MaxDelay * 0.75, options.MaxDelay);
        stage.Time.Advance(wait);
        Assert.Equal(EventReading.Reconnected(lost, lost + limit + wait), await app.Reader().NextAsync());
    }

    [Fact]
    public async Task Only_what_is_missing_is_restored()
    {
        await using Stage stage = new(Options);
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
        await using Stage stage = new(Options);
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
        await using Stage stage = new(Options);
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
        await using Stage stage = new(Options);
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
        await using Stage stage = new(Options);
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
        await using Stage stage = new(Options);
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
        await AdvanceUntilAsync(stage, reader.NextAsync());
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

    [Fact]
    public async Task Events_during_the_restoration_come_after_the_gap_and_none_is_lost()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        TaskCompletionSource<int> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Server.OnRequest = (_, _) => answer.Task;
        socket.Send(1, 1);
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());
        DateTimeOffset lost = stage.Time.GetUtcNow();
        socket.Break();
        FakeSocket next = await stage.Server.NextSocketAsync();
        next.Send(2, 500);
        Task<AriEvent> first = reader.NextAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(first.IsCompleted);
        Assert.False(app.IsConnected);

        answer.SetResult(200);
        Assert.Equal(EventReading.Reconnected(lost, lost.AddSeconds(1)), await first);
        next.Send(501, 501);
        Assert.Equal(EventReading.Numbers(2, 501), await reader.TakeAsync(500));
    }

    [Fact]
    public async Task A_socket_that_dies_during_the_restoration_is_tried_again()
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        stage.Server.OnRequest = static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return 200;
        };
        socket.Break();
        FakeSocket second = await stage.Server.NextSocketAsync();
        second.Send(1, 1);
        second.Break();

        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        Task<AriEvent> gap = reader.NextAsync();
        await AdvanceUntilAsync(stage, stage.Server.NextSocketAsync());
        Assert.IsType<AriGap>(await gap);
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());
        Assert.True(app.IsConnected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Credentials_that_are_refused_end_it_for_good_where_that_is_wanted(bool atTheSocket)
    {
        await using Stage stage = new(new() { RetryUnauthorized = false });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        IAsyncEnumerator<AriEvent> waiting = app.Reader();
        Task<List<AriEvent>> rest = waiting.ToEndAsync();
        socket.Send(1, 2);
        if (atTheSocket)
        {
            stage.Server.OnConnect = static _ => throw new AriUnauthorizedException("Authentication required", "events.eventWebsocket");
        }
        else
        {
            stage.Server.OnRequest = static (_, _) => Task.FromResult(401);
        }

        socket.Break();
        await Assert.ThrowsAsync<AriUnauthorizedException>(() => app.Completion);
        Assert.Equal(2, stage.Server.Connects);
        Assert.False(app.IsConnected);

        // Readers get what they hold and then the reason, also those that come later.
        Assert.Equal(EventReading.Numbers(1, 2), await reader.TakeAsync(2));
        Assert.Equal(AriGapReason.Disconnected, Assert.IsType<AriGap>(await reader.NextAsync()).Reason);
        await Assert.ThrowsAsync<AriUnauthorizedException>(async () => await reader.MoveNextAsync());
        await Assert.ThrowsAsync<AriUnauthorizedException>(() => rest);
        await Assert.ThrowsAsync<AriUnauthorizedException>(async () => await app.Reader().MoveNextAsync());

        // Stopping what has failed is no failure of its own.
        await app.StopAsync(Stage.Token);
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Credentials_that_are_refused_for_a_while_are_tried_again_after_the_long_delay(bool atTheSocket)
    {
        using Logs logs = new();
        await using Stage stage = new(Options, logs: logs);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        if (atTheSocket)
        {
            stage.Server.OnConnect = static _ => throw new AriForbiddenException("no", "events.eventWebsocket");
        }
        else
        {
            stage.Server.OnRequest = static (_, _) => Task.FromResult(401);
        }

        socket.Break();
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(ShortestDelay, Options.MaxDelay);
            Assert.Equal(Options.MaxDelay, wait);
            Assert.Contains(logs.Lines, line => line.Contains($"refuses the credentials (attempt {attempt})", StringComparison.Ordinal));
            if (attempt == 3)
            {
                stage.Server.OnConnect = static _ => Task.CompletedTask;
                stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
            }

            stage.Time.Advance(wait);
        }

        Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(await app.Reader().NextAsync()).Reason);
        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task Attempts_that_are_limited_end_with_the_last_reason()
    {
        await using Stage stage = new(new() { MaxAttempts = 3, MinDelay = Options.MinDelay, MaxDelay = Options.MaxDelay, AttemptTimeout = Options.AttemptTimeout });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        socket.Break();
        await AdvanceUntilAsync(stage, app.Completion.ContinueWith(static _ => 0, TaskScheduler.Default));
        await Assert.ThrowsAsync<AriRequestNotSentException>(() => app.Completion);
        Assert.Equal(1 + 3, stage.Server.Connects);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reconnecting_can_be_limited_to_one_attempt_or_none(bool one)
    {
        await using Stage stage = new(one ? new() { MaxAttempts = 1 } : new() { Enabled = false });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        socket.Break();
        AriException exception = await Assert.ThrowsAnyAsync<AriException>(() => app.Completion);
        Assert.Equal(one, exception is AriRequestNotSentException);
        Assert.Equal(one ? 2 : 1, stage.Server.Connects);
    }

    // Lets time pass, wait by wait, until something has happened.
    private static async Task<T> AdvanceUntilAsync<T>(Stage stage, Task<T> happened)
    {
        while (!happened.IsCompleted)
        {
            Task<TimeSpan> wait = stage.Time.NextWaitAsync(ShortestDelay, Options.MaxDelay);
            if (await Task.WhenAny(wait, happened) == wait)
            {
                stage.Time.Advance(await wait);
            }
        }

        return await happened;
    }
}
