namespace AriGen.Runtime.Tests.Events;

public sealed class ReconnectTests
{
    [Fact]
    public async Task A_lost_socket_is_opened_again_and_the_gap_stands_before_its_events()
    {
        await using Stage stage = new(BackOff.Options);
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
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.SendClose();
        await stage.Server.NextSocketAsync();
        Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(await app.Reader().NextAsync()).Reason);
        Assert.True(socket.WasClosed);
    }

    [Fact]
    public async Task Failed_attempts_follow_each_other_with_growing_delays_and_without_end()
    {
        await using Stage stage = new(BackOff.Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        DateTimeOffset lost = stage.Time.GetUtcNow();
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        socket.Break();

        List<TimeSpan> waits = [];
        for (int attempt = 1; attempt <= 1200; attempt++)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(BackOff.ShortestDelay, BackOff.Options.MaxDelay);
            Assert.Equal(1 + attempt, stage.Server.Connects);
            Assert.False(app.IsConnected);
            waits.Add(wait);
            if (attempt == 1200)
            {
                stage.Server.OnConnect = static _ => Task.CompletedTask;
            }

            stage.Time.Advance(wait);
        }

        Assert.InRange(waits[0], BackOff.Options.MinDelay * 0.75, BackOff.Options.MinDelay);
        Assert.All(waits.Skip(20), static wait => Assert.InRange(wait, BackOff.Options.MaxDelay * 0.75, BackOff.Options.MaxDelay));
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
        await using Stage stage = new(BackOff.Options);
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
        await stage.AdvanceUntilAsync(stage.Server.NextSocketAsync(), BackOff.ShortestDelay, BackOff.Options.MaxDelay);
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

        // Stopping a failed application succeeds.
        await app.StopAsync(Stage.Token);
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Credentials_that_are_refused_for_a_while_are_tried_again_after_the_long_delay(bool atTheSocket)
    {
        using Logs logs = new();
        await using Stage stage = new(BackOff.Options, logs: logs);
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
            TimeSpan wait = await stage.Time.NextWaitAsync(BackOff.ShortestDelay, BackOff.Options.MaxDelay);
            Assert.Equal(BackOff.Options.MaxDelay, wait);
            Assert.Contains(logs.Lines, line => line.Contains($"rejects the credentials (attempt {attempt})", StringComparison.Ordinal));
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
        await using Stage stage = new(new() { MaxAttempts = 3, MinDelay = BackOff.Options.MinDelay, MaxDelay = BackOff.Options.MaxDelay, AttemptTimeout = BackOff.Options.AttemptTimeout });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        socket.Break();
        await stage.AdvanceUntilAsync(app.Completion.ContinueWith(static _ => 0, TaskScheduler.Default), BackOff.ShortestDelay, BackOff.Options.MaxDelay);
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
}
