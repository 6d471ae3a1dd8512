namespace AriGen.Runtime.Tests.Events;

/// <summary>Another client registers the application: the socket stays open, and nothing comes any more.</summary>
public sealed class ReplacedTests
{
    [Fact]
    public async Task Replaced_application_fails_with_its_exception()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        socket.Send(1, 1);
        stage.Server.TakeOver("demo");
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());
        Assert.Equal("ApplicationReplaced", (await reader.NextAsync()).Type);
        Assert.Equal(AriGapReason.Replaced, Assert.IsType<AriGap>(await reader.NextAsync()).Reason);
        AriApplicationReplacedException failure = await Assert.ThrowsAsync<AriApplicationReplacedException>(async () => await reader.MoveNextAsync());
        Assert.Equal("demo", failure.Application);
        Assert.Same(failure, await Assert.ThrowsAsync<AriApplicationReplacedException>(() => app.Completion));
        Assert.False(app.IsConnected);
        Assert.True(socket.WasClosed);
        Assert.Equal(1, stage.Server.Connects);
    }

    [Fact]
    public async Task Replaced_application_is_taken_back_with_growing_delays()
    {
        await using Stage stage = new(new() { MinDelay = TimeSpan.FromMilliseconds(300), MaxDelay = TimeSpan.FromSeconds(2) }, whenReplaced: AriReplacedPolicy.TakeBack);
        (StasisApp app, _) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        for (int round = 0; round < 5; round++)
        {
            stage.Server.TakeOver("demo");
            Assert.Equal("ApplicationReplaced", (await reader.NextAsync()).Type);
            if (round > 0)
            {
                TimeSpan least = TimeSpan.FromMilliseconds(300 * Math.Pow(2, round - 1));
                TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1.999));
                Assert.InRange(wait, 0.75 * (least < TimeSpan.FromSeconds(2) ? least : TimeSpan.FromSeconds(2)), least);
                stage.Time.Advance(wait);
            }

            FakeSocket next = await stage.Server.NextSocketAsync();
            Assert.Equal(AriGapReason.Replaced, Assert.IsType<AriGap>(await reader.NextAsync()).Reason);
            next.Send(round, round);
            Assert.Equal(new NumberedEvent(round), await reader.NextAsync());
        }

        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task Late_upgrade_of_the_same_client_is_not_a_replacement()
    {
        await using Stage stage = new(new() { MinDelay = TimeSpan.FromSeconds(4), AttemptTimeout = TimeSpan.FromSeconds(3) });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        TaskCompletionSource connecting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Server.OnConnect = token =>
        {
            connecting.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        socket.Break();
        await connecting.Task;
        stage.Time.Advance(await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)));
        TimeSpan delay = await stage.Time.NextWaitAsync(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1001));
        stage.Server.OnConnect = static _ => Task.CompletedTask;
        stage.Time.Advance(delay);
        await stage.Server.NextSocketAsync();
        Assert.IsType<AriGap>(await reader.NextAsync());

        stage.Server.TakeOver("demo");
        Assert.Equal("ApplicationReplaced", (await reader.NextAsync()).Type);
        stage.Time.Advance(await stage.Time.NextWaitAsync(TimeSpan.FromMilliseconds(180), TimeSpan.FromMilliseconds(250)));
        await stage.Server.NextSocketAsync();
        Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(await reader.NextAsync()).Reason);
        Assert.True(app.IsConnected);

        // It was abandoned once, and can come late once.
        stage.Server.TakeOver("demo");
        await Assert.ThrowsAsync<AriApplicationReplacedException>(() => app.Completion);
    }

    [Theory]
    [InlineData(AriReplacedPolicy.Fail)]
    [InlineData(AriReplacedPolicy.TakeBack)]
    public async Task Policy_applies_during_a_reconnect(AriReplacedPolicy policy)
    {
        await using Stage stage = new(new() { MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(1.9) }, whenReplaced: policy);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.Delivers = false;
        socket.Break();
        await stage.Server.NextSocketAsync();
        await stage.Server.NextProofAsync();
        await stage.Server.NextProofAsync();
        stage.Server.Delivers = true;
        stage.Server.TakeOver("demo");
        if (policy == AriReplacedPolicy.Fail)
        {
            await Assert.ThrowsAsync<AriApplicationReplacedException>(() => app.Completion);
            return;
        }

        stage.Time.Advance(await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(1)));
        await stage.Server.NextSocketAsync();
        Assert.Equal("ApplicationReplaced", (await app.ReadEventsAsync(Stage.Token).FirstAsync(static e => e is not AriGap, Stage.Token)).Type);
    }

    [Fact]
    public async Task Replacement_of_another_application_is_only_an_event()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send("""{"type":"ApplicationReplaced","application":"other"}""");
        socket.Send(1, 1);
        Assert.Equal(2, (await app.Reader().TakeAsync(2)).Count);
        Assert.True(app.IsConnected);
    }
}
