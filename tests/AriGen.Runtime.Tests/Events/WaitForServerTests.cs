namespace AriGen.Runtime.Tests.Events;

/// <summary>Starts that wait for a server.</summary>
public sealed class WaitForServerTests
{
    private static readonly AriReconnectOptions Options = new() { MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(1.9), AttemptTimeout = TimeSpan.FromSeconds(0.5), MaxAttempts = 2 };

    private static readonly StasisAppOptions Waiting = new() { WaitForServer = true };

    [Fact]
    public async Task Start_waits_through_all_states_of_a_starting_server()
    {
        using Logs logs = new();
        await using Stage stage = new(Options, logs: logs);
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        Task<StasisApp> starting = stage.StartingAsync("demo", Waiting, Stage.Token);
        Func<CancellationToken, Task>[] states =
        [
            static _ => throw new AriOutcomeUnknownException("reset"),
            static _ => throw new AriNotFoundException("no such page", "events.eventWebsocket"),
            static _ => throw new AriServerErrorException(503, "not yet", "events.eventWebsocket"),
            static _ => Task.CompletedTask,
        ];
        foreach (Func<CancellationToken, Task> state in states)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.7), Options.MaxDelay);
            Assert.False(starting.IsCompleted);
            stage.Server.OnConnect = state;
            stage.Time.Advance(wait);
        }

        await using StasisApp app = await starting;
        Assert.True(app.IsConnected);
        Assert.Equal(5, stage.Server.Connects);
        Assert.Contains(logs.Lines, static line => line.Contains("the server is not ready (attempt 4)", StringComparison.Ordinal));

        // It was no gap: there was nothing before.
        (await stage.Server.NextSocketAsync()).Send(1, 1);
        Assert.Equal(new NumberedEvent(1), await app.Reader().NextAsync());
    }

    [Fact]
    public async Task Wrong_credentials_fail_the_start_at_once()
    {
        await using Stage stage = new(Options);
        stage.Server.OnConnect = static _ => throw new AriUnauthorizedException("no", "events.eventWebsocket");
        await Assert.ThrowsAsync<AriUnauthorizedException>(() => stage.StartingAsync("demo", Waiting, Stage.Token));
    }

    [Fact]
    public async Task Waiting_start_can_be_canceled()
    {
        await using Stage stage = new(Options);
        stage.Server.OnConnect = static _ => throw new AriRequestNotSentException("refused");
        using CancellationTokenSource cancel = new();
        Task<StasisApp> starting = stage.StartingAsync("demo", Waiting, cancel.Token);
        await stage.Time.NextWaitAsync(TimeSpan.FromSeconds(0.7), Options.MaxDelay);
        await cancel.CancelAsync();
        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting)).CancellationToken);
    }
}
