namespace AriGen.Runtime.Tests.Events;

/// <summary>
/// Requests that meet the restoration of the subscriptions, in every order. Afterwards the server counts as the program does: it is
/// subscribed until the last unsubscribe, and not after it.
/// </summary>
public sealed class SubscriptionRaceTests
{
    private const string Alice = "endpoint:PJSIP/alice";
    private const string Bob = "endpoint:PJSIP/bob";

    // Only the back-off waits for times like these.
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(160);
    private static readonly AriReconnectOptions Options = new()
    {
        MinDelay = TimeSpan.FromMilliseconds(300),
        MaxDelay = TimeSpan.FromMilliseconds(1900),
        AttemptTimeout = TimeSpan.FromMilliseconds(150),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_unsubscribed_before_the_restoration_and_answered_after_it_is_not_left_over(bool isRestarted)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        Held answer = new("DELETE");
        stage.Server.OnAnswer = answer.AnswerAsync;
        Task unsubscribing = app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        await answer.Reached;
        await ReconnectAsync(stage, app, socket, isRestarted);
        answer.LetGo();
        await unsubscribing;
        Assert.Equal(0, stage.Server.Count("demo", Alice));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_refused_because_the_restoration_has_not_come_so_far_is_not_left_over(bool isRestarted)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        Held answer = new("DELETE");
        stage.Server.OnAnswer = answer.AnswerAsync;
        stage.Server.OnRequest = static (line, _) => Task.FromResult(line.StartsWith("DELETE", StringComparison.Ordinal) ? 422 : 200);
        Task unsubscribing = app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        await answer.Reached;
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        stage.Server.Register("demo");
        await ReconnectAsync(stage, app, socket, isRestarted);
        answer.LetGo();
        await Assert.ThrowsAsync<AriUnprocessableException>(() => unsubscribing);
        Assert.Equal(0, stage.Server.Count("demo", Alice));
    }

    [Fact]
    public async Task What_is_unsubscribed_while_it_is_restored_is_ended_after_that()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync([Alice, Bob], cancellationToken: Stage.Token);
        Held answer = new("POST applications");
        stage.Server.OnAnswer = answer.AnswerAsync;
        stage.Server.ForgetAll();
        socket.Break();
        await answer.Reached;
        Task unsubscribing = app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        answer.LetGo();
        await app.Reader().NextAsync();
        await unsubscribing;
        Assert.Equal((0, 1), (stage.Server.Count("demo", Alice), stage.Server.Count("demo", Bob)));
    }

    [Fact]
    public async Task What_is_subscribed_after_the_server_was_asked_is_not_restored()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        Held answer = new("GET applications");
        stage.Server.OnAnswer = answer.AnswerAsync;
        socket.Break();
        await answer.Reached;
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        answer.LetGo();
        await app.Reader().NextAsync();
        Assert.Equal(1, stage.Server.Count("demo", Alice));
        await app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        Assert.Equal(0, stage.Server.Count("demo", Alice));
    }

    [Fact]
    public async Task A_request_that_a_restart_has_overtaken_restores_nothing_but_its_own_sources()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        Held answer = new("POST applications");
        stage.Server.OnAnswer = answer.AnswerAsync;
        Task subscribing = app.SubscribeAsync(Bob, cancellationToken: Stage.Token);
        await answer.Reached;
        Held restoration = new("POST applications");
        stage.Server.OnRequest = restoration.RequestAsync;
        stage.Server.ForgetAll();
        socket.Break();
        await restoration.Reached;
        answer.LetGo();
        await subscribing;
        restoration.LetGo();
        await app.Reader().NextAsync();
        Assert.Equal((1, 1), (stage.Server.Count("demo", Alice), stage.Server.Count("demo", Bob)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_subscription_that_a_reconnect_has_overtaken_counts(bool isRestarted)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        Held answer = new("POST applications");
        stage.Server.OnAnswer = answer.AnswerAsync;
        Task subscribing = app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        await answer.Reached;
        await ReconnectAsync(stage, app, socket, isRestarted);
        Assert.True(stage.Server.Count("demo", Alice) >= 1);
        answer.LetGo();
        await subscribing;
        await EndsWithTheSecondAsync(stage, app);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(404)]
    public async Task An_outcome_stands_when_the_server_cannot_be_asked_after_a_reconnect(int status)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        Held answer = new("POST applications");
        stage.Server.OnAnswer = answer.AnswerAsync;
        Task subscribing = app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        await answer.Reached;
        await ReconnectAsync(stage, app, socket, isRestarted: false);
        stage.Server.OnRequest = (line, _) => Task.FromResult(line.StartsWith("GET", StringComparison.Ordinal) ? status : 200);
        answer.LetGo();
        await stage.AdvanceUntilAsync(DoneAsync(subscribing), TimeSpan.Zero, TimeSpan.FromMilliseconds(400));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        await app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        Assert.Equal(0, stage.Server.Count("demo", Alice));
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(1, false, false)]
    [InlineData(1, false, true)]
    [InlineData(2, true, false)]
    [InlineData(2, false, false)]
    [InlineData(2, false, true)]
    public async Task A_restoration_that_breaks_off_is_completed(int broken, bool wasCarriedOut, bool isLate)
    {
        await using Stage stage = new(Options);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        int posts = 0;
        bool Breaks(string line) => line.StartsWith("POST applications", StringComparison.Ordinal) && ++posts == broken;
        Task Lose(string line) => Breaks(line) ? throw new AriOutcomeUnknownException("the answer was lost") : Task.CompletedTask;
        if (wasCarriedOut)
        {
            stage.Server.OnAnswer = Lose;
        }
        else
        {
            stage.Server.OnRequest = (line, _) => Lose(line).ContinueWith(static _ => 200, TaskScheduler.Default);
        }

        stage.Server.ForgetAll();
        socket.Break();
        await stage.AdvanceUntilAsync(app.Reader().NextAsync(), ShortestDelay, Options.MaxDelay);
        if (isLate)
        {
            stage.Server.SubscribeLate("demo", Alice);
        }

        await EndsWithTheSecondAsync(stage, app);
    }

    [Fact]
    public async Task What_a_server_has_refused_to_restore_is_restored_before_it_is_subscribed_again()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        stage.Server.OnRequest = static (line, _) => Task.FromResult(line.StartsWith("POST app", StringComparison.Ordinal) ? 422 : 200);
        stage.Server.ForgetAll();
        socket.Break();
        await stage.AdvanceUntilAsync(app.Reader().NextAsync(), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        await app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        await EndsWithTheSecondAsync(stage, app);
    }

    [Fact]
    public async Task A_request_that_arrives_after_the_server_was_asked_for_it_is_taken_back()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        stage.Server.OnRequest = static (line, _) => line.StartsWith("POST app", StringComparison.Ordinal)
            ? throw new AriOutcomeUnknownException("the answer was lost")
            : Task.FromResult(200);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => app.SubscribeAsync(Alice, cancellationToken: Stage.Token));
        stage.Server.OnRequest = static (_, _) => Task.FromResult(200);
        await ReconnectAsync(stage, app, socket, isRestarted: false);
        stage.Server.SubscribeLate("demo", Alice);
        Held ended = new("DELETE");
        ended.LetGo();
        stage.Server.OnAnswer = ended.AnswerAsync;
        await stage.AdvanceUntilAsync(DoneAsync(ended.Reached), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        Assert.Equal(0, stage.Server.Count("demo", Alice));
    }

    [Fact]
    public async Task Requests_for_one_source_follow_each_other()
    {
        await using Stage stage = new();
        (StasisApp app, _) = await stage.StartAsync();
        Held answer = new("POST applications");
        stage.Server.OnAnswer = answer.AnswerAsync;
        Task subscribing = app.SubscribeAsync(Alice, cancellationToken: Stage.Token);
        await answer.Reached;
        stage.Server.ForgetRequests();
        Task unsubscribing = app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        await app.SubscribeAsync(Bob, cancellationToken: Stage.Token);
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.UnsubscribeAsync(Alice, cancellationToken: cancelled.Token));
        Assert.Single(stage.Server.Requests);
        answer.LetGo();
        await Task.WhenAll(subscribing, unsubscribing);
        Assert.Equal((0, 1), (stage.Server.Count("demo", Alice), stage.Server.Count("demo", Bob)));
    }

    private static async Task ReconnectAsync(Stage stage, StasisApp app, FakeSocket socket, bool isRestarted)
    {
        if (isRestarted)
        {
            stage.Server.ForgetAll();
        }

        socket.Break();
        await app.Reader().NextAsync();
    }

    private static async Task EndsWithTheSecondAsync(Stage stage, StasisApp app)
    {
        await app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        Assert.True(stage.Server.Count("demo", Alice) >= 1);
        await app.UnsubscribeAsync(Alice, cancellationToken: Stage.Token);
        Assert.Equal(0, stage.Server.Count("demo", Alice));
    }

    private static async Task<bool> DoneAsync(Task task)
    {
        await task;
        return true;
    }
}
