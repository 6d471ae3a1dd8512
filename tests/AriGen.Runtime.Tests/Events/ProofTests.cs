namespace AriGen.Runtime.Tests.Events;

/// <summary>A session counts as connected when a proof has come through it, and for as long as proofs come.</summary>
public sealed class ProofTests
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task Start_waits_for_the_proof()
    {
        await using Stage stage = new();
        stage.Server.Delivers = false;
        Task<StasisApp> starting = stage.StartingAsync("demo", cancellationToken: Stage.Token);
        FakeSocket socket = await stage.Server.NextSocketAsync();
        string name = await stage.Server.NextProofAsync();
        await socket.ReceivedAsync();
        Assert.False(starting.IsCompleted);
        socket.Send(UserEvent(name));
        await using StasisApp app = await starting;
        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task Every_application_of_a_socket_is_proven()
    {
        await using Stage stage = new();
        await using StasisApp app = await stage.StartingAsync(["one", "two"], cancellationToken: Stage.Token);
        Assert.Equal(["one", "two"], stage.Server.Proofs.Select(static line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public async Task Connection_without_events_is_lost_and_the_gap_begins_with_the_last_proof()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        await PassIntervalAsync(stage);
        DateTimeOffset proven = stage.Time.GetUtcNow();
        socket.Send(1, 1);
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());

        stage.Server.Delivers = false;
        await PassIntervalAsync(stage);
        stage.Server.Delivers = true;
        stage.Time.Advance(Patience);
        FakeSocket next = await stage.Server.NextSocketAsync();
        AriGap gap = Assert.IsType<AriGap>(await reader.NextAsync());
        Assert.Equal(EventReading.Reconnected(proven, stage.Time.GetUtcNow()), gap);
        Assert.Equal(proven + KeepAlive + Patience, gap.To);
        Assert.True(app.IsConnected);
        Assert.True(socket.WasDisposed);
        next.Send(2, 2);
        Assert.Equal(new NumberedEvent(2), await reader.NextAsync());
    }

    [Fact]
    public async Task Reconnect_completes_with_the_proof()
    {
        await using Stage stage = new(new() { MinDelay = TimeSpan.FromSeconds(4), AttemptTimeout = TimeSpan.FromSeconds(3) });
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        DateTimeOffset lost = stage.Time.GetUtcNow();
        stage.Server.Delivers = false;
        socket.Break();
        FakeSocket deaf = await stage.Server.NextSocketAsync();
        await stage.Server.NextProofAsync();
        Task<AriEvent> next = reader.NextAsync();
        Assert.False(app.IsConnected);
        Assert.False(next.IsCompleted);

        stage.Server.Delivers = true;
        stage.Time.Advance(TimeSpan.FromSeconds(3));
        stage.Time.Advance(await stage.Time.NextWaitAsync(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1001)));
        await stage.Server.NextSocketAsync();
        Assert.Equal(lost, Assert.IsType<AriGap>(await next).From);
        Assert.True(app.IsConnected);
        Assert.True(deaf.WasDisposed);
    }

    [Fact]
    public async Task Proofs_of_any_client_are_not_in_the_stream()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(UserEvent("arigen-proof-of-another-client"));
        socket.Send(UserEvent("mine"));
        Assert.Equal("mine", Assert.IsType<UnknownEvent>(await app.Reader().NextAsync()).Json["eventname"].GetString());
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task Rejected_user_events_leave_the_registration_as_proof(int status)
    {
        using Logs logs = new();
        await using Stage stage = new(logs: logs);
        stage.Server.OnRequest = (line, _) => Task.FromResult(line.StartsWith("POST events", StringComparison.Ordinal) ? status : 200);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        Assert.True(app.IsConnected);
        Assert.Contains(logs.Lines, line => line.Contains($"rejects user events (status {status})", StringComparison.Ordinal));

        // An event in between is proof enough; the gap begins well before it.
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        stage.Server.ForgetRequests();
        await stage.Time.NextWaitAsync(KeepAlive, KeepAlive);
        stage.Time.Advance(TimeSpan.FromSeconds(4));
        socket.Send(1, 1);
        await reader.NextAsync();
        DateTimeOffset arrived = stage.Time.GetUtcNow();
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        await PassIntervalAsync(stage);
        Assert.Equal(["GET applications/demo"], stage.Server.Requests);

        stage.Server.ForgetAll();
        await PassIntervalAsync(stage);
        await stage.Server.NextSocketAsync();
        Assert.Equal(arrived - KeepAlive > stage.Opened ? arrived - KeepAlive : stage.Opened, Assert.IsType<AriGap>(await reader.NextAsync()).From);
    }

    [Fact]
    public async Task Rejected_proof_is_requested_again_and_logged_once()
    {
        using Logs logs = new();
        await using Stage stage = new(logs: logs);
        stage.Server.OnRequest = static (line, _) => Task.FromResult(line.StartsWith("POST events", StringComparison.Ordinal) ? 403 : 200);
        await stage.StartAsync();
        await PassIntervalAsync(stage);
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        await PassIntervalAsync(stage);
        await PassIntervalAsync(stage);

        Assert.Equal(4, stage.Server.Proofs.Count);
        Assert.Single(logs.Lines, static line => line.Contains("rejects user events", StringComparison.Ordinal));
        Assert.Equal(1, stage.Server.Connects);
    }

    [Fact]
    public async Task Filter_that_blocks_the_proof_is_widened_and_restored()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.FilterEventsAsync(default, "ChannelUserevent", cancellationToken: Stage.Token);
        stage.Server.ForgetRequests();
        stage.Server.OnRequest = (line, _) =>
        {
            // The user events of others, that the filter blocks, come through while it is widened.
            if (line.StartsWith("POST events", StringComparison.Ordinal))
            {
                socket.Send(UserEvent("unwanted"));
                socket.Send(1, 1);
            }

            return Task.FromResult(200);
        };
        await PassIntervalAsync(stage);
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        Assert.Equal(new NumberedEvent(1), await reader.NextAsync());
        await stage.Server.RequestsAsync(3);
        Assert.Equal(
            [
                "GET applications/demo",
                """PUT applications/demo/eventFilter {"allowed":[],"disallowed":[]}""",
                """PUT applications/demo/eventFilter {"allowed":[],"disallowed":[{"type":"ChannelUserevent"}]}""",
            ],
            stage.Server.Requests);
        Assert.True(app.IsConnected);
        Assert.Equal(1, stage.Server.Connects);
    }

    [Fact]
    public async Task Filter_set_by_another_request_is_not_a_loss()
    {
        await using Stage stage = new();
        (StasisApp app, _) = await stage.StartAsync();
        stage.Server.Filter("demo", "Numbered");
        await PassIntervalAsync(stage);
        stage.Time.Advance(Patience);
        await stage.Server.RequestsAsync(2);

        // The next proof takes it into account.
        await PassIntervalAsync(stage);
        await stage.Server.RequestsAsync(5);
        Assert.Equal(3, stage.Server.Proofs.Count);
        Assert.Equal(1, stage.Server.Connects);
        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task User_who_cannot_widen_a_filter_is_connected_without_a_proof()
    {
        await using Stage stage = new();
        stage.Server.Filter("demo", "Numbered");
        stage.Server.OnRequest = static (line, _) => Task.FromResult(line.StartsWith("GET", StringComparison.Ordinal) ? 200 : 403);
        (StasisApp app, _) = await stage.StartAsync();
        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task Filter_removed_during_the_proof_hides_no_events()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.FilterEventsAsync(default, "ChannelUserevent", cancellationToken: Stage.Token);
        stage.Server.Filter("demo");
        stage.Server.OnRequest = (line, _) =>
        {
            if (line.StartsWith("POST events", StringComparison.Ordinal))
            {
                socket.Send(UserEvent("wanted"));
            }

            return Task.FromResult(200);
        };
        await PassIntervalAsync(stage);
        Assert.Equal("wanted", Assert.IsType<UnknownEvent>(await app.Reader().NextAsync()).Json["eventname"].GetString());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(0)]
    public async Task Unreachable_server_is_not_a_loss(int status)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnRequest = (_, _) => status > 0 ? Task.FromResult(status) : throw new AriRequestNotSentException("no connection");
        await PassIntervalAsync(stage);
        await PassIntervalAsync(stage);
        Assert.True(app.IsConnected);
        Assert.Equal(1, stage.Server.Connects);
        socket.Send(1, 1);
        Assert.Equal(new NumberedEvent(1), await app.Reader().NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Server_without_responses_is_lost_unless_an_event_arrives(bool comes)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        stage.Server.OnRequest = static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return 200;
        };
        await PassIntervalAsync(stage);
        if (comes)
        {
            socket.Send(1, 1);
            await reader.NextAsync();
        }

        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        stage.Time.Advance(Patience);
        if (comes)
        {
            await PassIntervalAsync(stage);
            Assert.Equal(1, stage.Server.Connects);
            Assert.True(app.IsConnected);
        }
        else
        {
            Assert.IsType<AriGap>(await reader.NextAsync());
            Assert.Equal(2, stage.Server.Connects);
        }
    }

    // One interval passes, and what is done then is begun.
    private static async Task PassIntervalAsync(Stage stage)
    {
        await stage.Time.NextWaitAsync(KeepAlive, KeepAlive);
        int asked = stage.Server.Asked;
        stage.Time.Advance(KeepAlive);
        await stage.Server.AskedAsync(asked + 1);
    }

    private static string UserEvent(string name) => $$"""{"type":"ChannelUserevent","eventname":"{{name}}","application":"demo"}""";
}
