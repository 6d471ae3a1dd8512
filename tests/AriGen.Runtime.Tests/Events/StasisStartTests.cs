namespace AriGen.Runtime.Tests.Events;

public sealed class StasisStartTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Start_completes_when_the_application_is_registered()
    {
        await using Stage stage = new();
        stage.Server.Registers = false;
        Task<StasisApp> starting = stage.StartingAsync("demo", cancellationToken: Stage.Token);
        TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.Zero, Second);
        Assert.False(starting.IsCompleted);

        stage.Server.Register("demo");
        stage.Time.Advance(wait);
        await using StasisApp app = await starting;
        Assert.True(app.IsConnected);
        Assert.Equal(["demo"], app.Names);
        Assert.Equal(["GET applications/demo", "GET applications/demo"], stage.Server.Requests);
    }

    [Fact]
    public async Task Start_without_registration_fails_and_closes_the_socket()
    {
        await using Stage stage = new();
        stage.Server.Registers = false;
        Task<StasisApp> starting = stage.StartingAsync("demo", cancellationToken: Stage.Token);
        FakeSocket socket = await stage.Server.NextSocketAsync();
        TimeSpan waited = TimeSpan.Zero;
        while (waited < 2 * Second)
        {
            TimeSpan wait = await stage.Time.NextWaitAsync(TimeSpan.Zero, Second);
            stage.Time.Advance(wait);
            waited += wait;
        }

        await Assert.ThrowsAsync<AriNotFoundException>(() => starting);
        Assert.True(socket.WasClosed);
        Assert.True(socket.WasDisposed);
    }

    [Fact]
    public async Task Start_checks_every_application()
    {
        await using Stage stage = new();
        await using StasisApp app = await stage.StartingAsync(["one", "two"], cancellationToken: Stage.Token);
        Assert.Equal(["one", "two"], app.Names);
        Assert.Equal(["GET applications/one", "GET applications/two"], stage.Server.Requests);
        Assert.Equal(1, stage.Server.Connects);
    }

    [Fact]
    public async Task Subscribe_all_that_the_server_ignored_is_requested_again()
    {
        await using Stage stage = new();
        stage.Server.Register("demo", "endpoint:__AST_ENDPOINT_ALL_TOPIC", "channel:1");
        await using StasisApp app = await stage.StartingAsync("demo", new() { SubscribeAll = true }, Stage.Token);
        Assert.Equal(["GET applications/demo", "POST applications/demo/subscription?eventSource=channel:,bridge:,deviceState:"], stage.Server.Requests);
    }

    [Fact]
    public async Task Subscribe_all_that_the_server_applied_is_not_requested_again()
    {
        await using Stage stage = new();
        await using StasisApp app = await stage.StartingAsync("demo", new() { SubscribeAll = true }, Stage.Token);
        Assert.Equal(["GET applications/demo"], stage.Server.Requests);
    }

    [Fact]
    public async Task Events_during_the_start_are_kept()
    {
        await using Stage stage = new();
        TaskCompletionSource<int> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Server.OnRequest = (_, _) => answer.Task;
        Task<StasisApp> starting = stage.StartingAsync("demo", cancellationToken: Stage.Token);
        FakeSocket socket = await stage.Server.NextSocketAsync();
        socket.Send(1, 3);
        answer.SetResult(200);

        await using StasisApp app = await starting;
        Assert.Equal(EventReading.Numbers(1, 3), await app.Reader().TakeAsync(3));
    }

    [Fact]
    public async Task Rejected_socket_fails_the_start()
    {
        await using Stage stage = new();
        AriRequestNotSentException refusal = new("refused");
        stage.Server.OnConnect = _ => throw refusal;
        Assert.Same(refusal, await Assert.ThrowsAsync<AriRequestNotSentException>(() => stage.StartingAsync("demo", cancellationToken: Stage.Token)));
        Assert.Equal(1, stage.Server.Connects);
    }

    [Fact]
    public async Task Rejected_request_fails_the_start_and_closes_the_socket()
    {
        await using Stage stage = new();
        stage.Server.OnRequest = static (_, _) => Task.FromResult(403);
        await Assert.ThrowsAsync<AriForbiddenException>(() => stage.StartingAsync("demo", cancellationToken: Stage.Token));
        Assert.True((await stage.Server.NextSocketAsync()).WasDisposed);
    }

    [Fact]
    public async Task Socket_that_ends_during_the_start_fails_it()
    {
        await using Stage stage = new();
        stage.Server.OnRequest = static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return 200;
        };
        Task<StasisApp> starting = stage.StartingAsync("demo", cancellationToken: Stage.Token);
        FakeSocket socket = await stage.Server.NextSocketAsync();
        socket.Break();
        AriException exception = await Assert.ThrowsAnyAsync<AriException>(() => starting);
        Assert.Contains("connection reset", exception.Message, StringComparison.Ordinal);
        Assert.True(socket.WasDisposed);
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("request")]
    [InlineData("registration")]
    [InlineData("subscription")]
    public async Task Start_can_be_canceled_at_every_wait(string where)
    {
        await using Stage stage = new();
        using CancellationTokenSource cancel = new();
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task Wait(CancellationToken token)
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
        }

        stage.Server.Register("demo");
        switch (where)
        {
            case "socket":
                stage.Server.OnConnect = Wait;
                break;
            case "registration":
                stage.Server.ForgetAll();
                stage.Server.Registers = false;
                break;
            default:
                string method = where == "request" ? "GET" : "POST";
                stage.Server.OnRequest = async (line, token) =>
                {
                    await (line.StartsWith(method, StringComparison.Ordinal) ? Wait(token) : Task.CompletedTask);
                    return 200;
                };
                break;
        }

        Task<StasisApp> starting = stage.StartingAsync("demo", new() { SubscribeAll = true }, cancel.Token);
        await (where == "registration" ? stage.Time.NextWaitAsync(TimeSpan.Zero, Second) : reached.Task);
        await cancel.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        Assert.Equal(cancel.Token, exception.CancellationToken);
        if (where != "socket")
        {
            Assert.True((await stage.Server.NextSocketAsync()).WasDisposed);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("a", "")]
    [InlineData("a", "a")]
    public async Task Invalid_names_are_rejected_before_anything_is_sent(params string[] names)
    {
        await using Stage stage = new();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => stage.StartingAsync(names, cancellationToken: Stage.Token));
        Assert.Equal(0, stage.Server.Connects);
    }
}
