namespace AriGen.Runtime.Tests.Events;

public sealed class StopTests
{
    [Fact]
    public async Task Readers_get_buffered_events_and_then_the_end()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> holding = app.Reader();
        IAsyncEnumerator<AriEvent> waiting = app.Reader();
        socket.Send(1, 3);
        Assert.Equal(EventReading.Numbers(1, 3), await waiting.TakeAsync(3));
        Task<List<AriEvent>> rest = waiting.ToEndAsync();

        await app.StopAsync(Stage.Token);
        Assert.Equal(EventReading.Numbers(1, 3), await holding.ToEndAsync());
        Assert.Empty(await rest);
        Assert.Empty(await app.Reader().ToEndAsync());
        Assert.True(app.Completion.IsCompletedSuccessfully);
        Assert.False(app.IsConnected);
        Assert.True(socket.WasClosed);
        Assert.True(socket.WasDisposed);
    }

    [Fact]
    public async Task Stop_can_be_called_concurrently()
    {
        await using Stage stage = new();
        (StasisApp app, _) = await stage.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(n % 2 == 0 ? () => app.StopAsync(Stage.Token) : async () => await app.DisposeAsync(), Stage.Token)));
        await app.DisposeAsync();
        Assert.True(app.Completion.IsCompletedSuccessfully);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => app.SubscribeAsync("channel:1", cancellationToken: Stage.Token));
    }

    [Fact]
    public async Task Stop_does_not_wait_forever_for_the_close_handshake()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.AnswersClose = false;
        Task stopping = app.StopAsync(Stage.Token);
        TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        Assert.False(stopping.IsCompleted);
        stage.Time.Advance(wait);
        await stopping;
        Assert.True(socket.WasDisposed);
    }

    [Fact]
    public async Task Wait_for_the_stop_can_be_canceled_and_the_application_stops()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.AnswersClose = false;
        using CancellationTokenSource cancel = new();
        Task stopping = app.StopAsync(cancel.Token);
        TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping);
        stage.Time.Advance(wait);
        await app.Completion;
    }

    [Fact]
    public async Task Stop_works_within_a_readers_loop()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(1, 3);
        int read = 0;
        await foreach (AriEvent item in app.ReadEventsAsync(Stage.Token))
        {
            read++;
            await app.StopAsync(Stage.Token);
        }

        Assert.Equal(3, read);
    }

    [Theory]
    [InlineData("back-off")]
    [InlineData("connecting")]
    [InlineData("restoring")]
    public async Task Stop_works_during_a_reconnect(string where)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task<int> Wait(CancellationToken token)
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return 200;
        }

        switch (where)
        {
            case "back-off":
                stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
                break;
            case "connecting":
                stage.Server.OnConnect = Wait;
                break;
            default:
                stage.Server.OnRequest = (_, token) => Wait(token);
                break;
        }

        Task<bool> next = reader.MoveNextAsync().AsTask();
        socket.Break();
        await (where == "back-off" ? stage.Time.NextWaitAsync(TimeSpan.Zero, TimeSpan.FromSeconds(1)) : reached.Task);
        await app.StopAsync(Stage.Token);
        Assert.True(await next);
        Assert.Equal(AriGapReason.Disconnected, Assert.IsType<AriGap>(reader.Current).Reason);
        Assert.False(await reader.MoveNextAsync());
        Assert.True(app.Completion.IsCompletedSuccessfully);
        if (where == "restoring")
        {
            Assert.True((await stage.Server.NextSocketAsync()).WasDisposed);
        }
    }

    [Fact]
    public async Task Reconnected_socket_is_closed_with_a_handshake()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        socket.Break();
        FakeSocket next = await stage.Server.NextSocketAsync();
        Assert.IsType<AriGap>(await reader.NextAsync());
        await app.StopAsync(Stage.Token);
        Assert.True(next.WasClosed);
        Assert.Empty(await reader.ToEndAsync());
    }

    [Fact]
    public async Task Events_of_a_new_socket_before_the_stop_are_kept()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Server.OnRequest = async (_, token) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return 200;
        };
        socket.Break();
        FakeSocket next = await stage.Server.NextSocketAsync();
        await reached.Task;
        next.Send(1, 2);
        await next.ReceivedAsync();
        await app.StopAsync(Stage.Token);
        List<AriEvent> items = await reader.ToEndAsync();
        Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(items[0]).Reason);
        Assert.Equal(EventReading.Numbers(1, 2), items[1..3]);
        Assert.Equal(AriGapReason.Disconnected, Assert.IsType<AriGap>(items[3]).Reason);
        Assert.Equal(4, items.Count);
    }

    [Fact]
    public async Task Disposed_client_stops_its_applications()
    {
        Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        socket.Send(1, 1);
        await socket.ReceivedAsync();
        await stage.DisposeAsync();
        Assert.True(app.Completion.IsCompletedSuccessfully);
        Assert.True(socket.WasClosed);
        Assert.Equal(EventReading.Numbers(1, 1), await reader.ToEndAsync());
    }

    [Fact]
    public async Task Disposed_client_restores_a_widened_filter_and_closes_the_socket()
    {
        Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.FilterEventsAsync(default, "ChannelUserevent", cancellationToken: Stage.Token);
        stage.Server.Delivers = false;
        await stage.Server.NextProofAsync();
        TimeSpan interval = TimeSpan.FromSeconds(5);
        await stage.Time.NextWaitAsync(interval, interval);
        stage.Time.Advance(interval);
        await stage.Server.NextProofAsync();
        await stage.DisposeAsync();
        Assert.True(app.Completion.IsCompletedSuccessfully);
        Assert.True(socket.WasDisposed);
        Assert.EndsWith("""{"allowed":[],"disallowed":[{"type":"ChannelUserevent"}]}""", stage.Server.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposed_client_cancels_a_start()
    {
        Stage stage = new();
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Server.OnRequest = async (_, token) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return 200;
        };
        Task<StasisApp> starting = stage.StartingAsync("demo", cancellationToken: Stage.Token);
        await reached.Task;
        await stage.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => starting);
        Assert.True((await stage.Server.NextSocketAsync()).WasDisposed);
    }
}
