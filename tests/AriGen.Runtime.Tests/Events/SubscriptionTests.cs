using System.Text;

namespace AriGen.Runtime.Tests.Events;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Without_a_name_every_application_is_meant()
    {
        await using Stage stage = new();
        await using StasisApp app = await stage.StartingAsync(["one", "two"], cancellationToken: Stage.Token);
        stage.Server.ForgetRequests();
        await app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        await app.SubscribeAsync("channel:2", "two", Stage.Token);
        await app.FilterEventsAsync(default, "Other", "one", Stage.Token);
        Assert.Equal(
            [
                "POST applications/one/subscription?eventSource=channel:1",
                "POST applications/two/subscription?eventSource=channel:1",
                "POST applications/two/subscription?eventSource=channel:2",
                """PUT applications/one/eventFilter {"allowed":[],"disallowed":[{"type":"Other"}]}""",
            ],
            stage.Server.Requests);
    }

    [Fact]
    public async Task Mistakes_are_found_before_anything_is_sent()
    {
        await using Stage stage = new();
        (StasisApp app, _) = await stage.StartAsync();
        stage.Server.ForgetRequests();
        await Assert.ThrowsAsync<ArgumentException>(() => app.SubscribeAsync("channel:1", "other", Stage.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => app.SubscribeAsync([], cancellationToken: Stage.Token));
        await Assert.ThrowsAsync<ArgumentException>(() => app.UnsubscribeAsync(["channel:1", ""], cancellationToken: Stage.Token));
        Assert.Empty(stage.Server.Requests);
    }

    [Theory]
    [InlineData("POST app", 1)]
    [InlineData("DELETE", 0)]
    public async Task What_is_certain_outlives_a_server_that_has_forgotten_all(string lost, int restored)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token);
        stage.Server.OnRequest = (line, _) => line.StartsWith(lost, StringComparison.Ordinal)
            ? throw new AriOutcomeUnknownException("the answer was lost")
            : Task.FromResult(200);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => restored > 0
            ? app.SubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token)
            : app.UnsubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        stage.Server.ForgetAll();
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(restored, stage.Server.Requests.Count(static line => line.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_count_that_is_too_high_ends_with_the_subscription()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token);
        stage.Server.OnRequest = static (line, _) => line.StartsWith("POST app", StringComparison.Ordinal)
            ? throw new AriOutcomeUnknownException("the answer was lost")
            : Task.FromResult(200);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => app.SubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);

        // It may be subscribed twice. The answer shows that it was once.
        await app.UnsubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Stage.Token);
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(["GET applications/demo"], stage.Server.Requests);
    }

    [Fact]
    public async Task Device_states_are_not_counted()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("deviceState:Stasis:x", cancellationToken: Stage.Token);
        await app.SubscribeAsync("deviceState:Stasis:x", cancellationToken: Stage.Token);
        await app.UnsubscribeAsync("deviceState:Stasis:x", cancellationToken: Stage.Token);
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(["GET applications/demo"], stage.Server.Requests);
    }

    [Theory]
    [InlineData(422, false)]
    [InlineData(409, false)]
    [InlineData(500, true)]
    public async Task What_the_server_does_not_know_any_more_is_not_restored(int status, bool restored)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        stage.Server.OnRequest = (_, _) => Task.FromResult(status);
        await Assert.ThrowsAnyAsync<AriApiException>(() => app.UnsubscribeAsync("channel:1", cancellationToken: Stage.Token));

        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(restored ? 2 : 1, stage.Server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_an_outcome_that_nobody_knows_the_server_is_asked(bool wasCarriedOut)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        stage.Server.OnRequest = (line, _) =>
        {
            if (line.StartsWith("DELETE", StringComparison.Ordinal))
            {
                stage.Server.Register("demo", wasCarriedOut ? [] : ["channel:1"]);
                throw new AriOutcomeUnknownException("the answer was lost");
            }

            return Task.FromResult(200);
        };
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => app.UnsubscribeAsync("channel:1", cancellationToken: Stage.Token));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        await app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        await app.UnsubscribeAsync("channel:1", cancellationToken: Stage.Token);

        // Once for each subscription that is left: none, or the one that was not ended.
        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(wasCarriedOut ? 0 : 1, stage.Server.Requests.Count(static line => line.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_subscription_whose_answer_was_lost_is_restored_where_the_server_had_it(bool wasCarriedOut)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnRequest = (line, _) => line.StartsWith("POST app", StringComparison.Ordinal)
            ? throw new AriOutcomeUnknownException("the answer was lost")
            : Task.FromResult(200);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => app.SubscribeAsync(["channel:1", "channel:2"], cancellationToken: Stage.Token));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        stage.Server.Register("demo", wasCarriedOut ? ["channel:1", "channel:2"] : []);
        await app.SubscribeAsync("channel:2", cancellationToken: Stage.Token);

        stage.Server.Register("demo");
        stage.Server.ForgetRequests();
        socket.Break();
        await app.Reader().NextAsync();
        Assert.Equal(
            wasCarriedOut ? ["=channel:1,channel:2", "=channel:2"] : ["=channel:2"],
            stage.Server.Requests.Where(static line => line.StartsWith("POST", StringComparison.Ordinal)).Select(static line => line[line.IndexOf('=', StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task What_is_accepted_while_the_socket_is_lost_is_not_forgotten()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        TaskCompletionSource<int> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Server.OnRequest = (line, _) =>
        {
            if (!line.StartsWith("POST applications", StringComparison.Ordinal))
            {
                return Task.FromResult(200);
            }

            asked.TrySetResult();
            return answer.Task;
        };
        Task subscribing = app.SubscribeAsync("channel:1", cancellationToken: Stage.Token);
        await asked.Task;

        // The old server accepted it and went away; the new one is restored before the answer is seen.
        socket.Break();
        await app.Reader().NextAsync();
        answer.SetResult(200);
        await subscribing;

        // It was asked for once by the caller; the new server has it, so it was not asked for a second time.
        Assert.Equal(
            ["GET applications/demo", "POST applications/demo/subscription?eventSource=channel:1", "GET applications/demo", "GET applications/demo"],
            stage.Server.Requests);
    }

    [Fact]
    public void Channels_that_have_ended_do_not_pile_up()
    {
        SubscriptionBook book = new();
        for (int n = 0; n < 1024; n++)
        {
            Assert.False(book.IsDueForPruning);
            book.Add("demo", $"channel:{n}");
        }

        book.Add("demo", "endpoint:PJSIP/alice");
        Assert.True(book.IsDueForPruning);
        ApplicationState state = State("""{"channel_ids":["7"],"endpoint_ids":[]}""");
        long mark = book.Mark();
        book.Add("demo", "channel:later");
        book.Prune("demo", state, mark);
        Assert.False(book.IsDueForPruning);

        // What may come back, and what was asked for after the state was read, stays.
        ApplicationState empty = State("{}");
        Assert.Equal(["channel:7", "channel:later", "endpoint:PJSIP/alice"], book.Compare(book.HoldIdle("demo", unsettles: false), empty, 0).Missing.Select(static wish => wish.Source).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("channel:1", true)]
    [InlineData("channel:2", false)]
    [InlineData("channel:", false)]
    [InlineData("bridge:", true)]
    [InlineData("bridge:b", true)]
    [InlineData("endpoint:PJSIP", true)]
    [InlineData("endpoint:pjsip", false)]
    [InlineData("deviceState:Stasis:x", true)]
    [InlineData("novelty:1", false)]
    [InlineData("nonsense", false)]
    public void The_servers_word_is_understood(string source, bool has)
    {
        ApplicationState state = State(
            """{"name":"demo","channel_ids":["1"],"bridge_ids":["__AST_BRIDGE_ALL_TOPIC"],"endpoint_ids":["PJSIP"],"device_names":["Stasis:x"],"events_allowed":[{"type":"A"}],"novelty_ids":["1"]}""");
        Assert.Equal(has, state.Has(source));
    }

    private static ApplicationState State(string json) => AriDecoder.Decode(Encoding.UTF8.GetBytes(json), ApplicationState.Read, "test");
}
