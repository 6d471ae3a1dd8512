namespace AriGen.Runtime.Tests.Events;

/// <summary>A gap stands wherever a socket was lost, and its times take in everything that can be missing.</summary>
public sealed class GapTests
{
    private static readonly AriReconnectOptions Options = new() { MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(1.9), AttemptTimeout = TimeSpan.FromSeconds(0.5) };

    [Fact]
    public async Task Events_of_a_failed_attempt_are_between_two_gaps()
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        DateTimeOffset start = stage.Time.GetUtcNow();
        stage.Server.Delivers = false;
        socket.Break();
        FakeSocket second = await stage.Server.NextSocketAsync();
        second.Send(1, 2);
        await second.ReceivedAsync();
        second.Break();
        TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(1));
        stage.Server.Delivers = true;
        stage.Time.Advance(wait);
        FakeSocket third = await stage.Server.NextSocketAsync();
        third.Send(3, 3);

        // Subscriptions can have been missing all the time.
        Assert.Equal(EventReading.Reconnected(start, start + wait), await reader.NextAsync());
        Assert.Equal(EventReading.Numbers(1, 2), await reader.TakeAsync(2));
        Assert.Equal(EventReading.Reconnected(start, start + wait), await reader.NextAsync());
        Assert.Equal(new NumberedEvent(3), await reader.NextAsync());
    }

    [Fact]
    public async Task Attempts_without_events_are_one_gap()
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        DateTimeOffset start = stage.Time.GetUtcNow();
        stage.Server.Delivers = false;
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            socket.Break();
            if (attempt > 1)
            {
                stage.Server.Delivers = attempt == 3;
                stage.Time.Advance(await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.7), Options.MaxDelay));
            }

            socket = await stage.Server.NextSocketAsync();
        }

        socket.Send(1, 1);
        AriGap gap = Assert.IsType<AriGap>(await reader.NextAsync());
        Assert.Equal(EventReading.Reconnected(start, stage.Time.GetUtcNow()), gap);
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());
    }

    [Fact]
    public async Task Gap_begins_with_the_last_proof_and_not_with_the_detection_of_the_loss()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        DateTimeOffset proven = stage.Time.GetUtcNow();
        await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        stage.Time.Advance(TimeSpan.FromSeconds(4.9));
        socket.Send(1, 1);
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        await reader.NextAsync();
        socket.Break();
        await stage.Server.NextSocketAsync();
        Assert.Equal(EventReading.Reconnected(proven, proven.AddSeconds(4.9)), await reader.NextAsync());
    }

    [Fact]
    public async Task Second_upgrade_without_a_response_is_logged_with_the_remedy()
    {
        using Logs logs = new();
        await using Stage stage = new(Options, logs: logs);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnConnect = static _ => throw new AriOutcomeUnknownException("no answer", timedOut: true);
        socket.Break();
        for (int attempt = 1; attempt <= 4; attempt++)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.7), Options.MaxDelay);
            Assert.Equal(attempt < 2 ? 0 : 1, logs.Lines.Count(static line => line.Contains("core restart now", StringComparison.Ordinal)));
            stage.Server.OnConnect = attempt == 4 ? static _ => Task.CompletedTask : stage.Server.OnConnect;
            stage.Time.Advance(wait);
        }

        await app.Reader().NextAsync();
    }
}
