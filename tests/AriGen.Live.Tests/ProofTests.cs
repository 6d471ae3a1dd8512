using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AriGen.Live;

/// <summary>A connection counts as one only while events are proven to arrive.</summary>
public sealed class ProofTests(LiveServer server) : LiveTest(server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Proofs_come_again_and_again_and_are_not_in_the_stream()
    {
        RequestLog log = new();
        await using AriClient ari = Connect(log);
        await using StasisApp app = await ari.StartAppAsync(NewId(), Ct);
        await log.WaitAsync("events.userEvent", 4);
        await Ari.Events.SendUserEventAsync("live-hello", app.Names[0], cancellationToken: Ct);
        Assert.Equal("live-hello", Assert.IsType<ChannelUserEvent>(await app.ReadEventsAsync(Ct).FirstAsync(Ct)).EventName);
        Assert.True(app.IsConnected);
    }

    [Fact]
    public async Task A_filter_is_widened_for_a_proof_and_put_back()
    {
        RequestLog log = new();
        await using AriClient ari = Connect(log);
        await using StasisApp app = await ari.StartAppAsync(NewId(), Ct);
        await app.FilterEventsAsync("StasisStart", "StasisEnd", cancellationToken: Ct);
        await log.WaitAsync("applications.filter", 5);
        Assert.True(app.IsConnected);
        await app.StopAsync(Ct);
        Assert.Empty(await app.ReadEventsAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task Who_may_only_read_is_connected_without_a_proof()
    {
        RequestLog log = new();
        await using AriClient ari = Connect(log, LiveSettings.ReadOnlyUser, LiveSettings.ReadOnlyPassword);
        await using StasisApp app = await ari.StartAppAsync(NewId(), Ct);
        await log.WaitAsync("applications.get", 4);
        Assert.True(app.IsConnected);
        Assert.Equal(0, log.Count("events.userEvent"));
        await Ari.Events.SendUserEventAsync("live-hello", app.Names[0], cancellationToken: Ct);
        Assert.Equal("live-hello", Assert.IsType<ChannelUserEvent>(await app.ReadEventsAsync(Ct).FirstAsync(Ct)).EventName);
    }

    [Fact]
    public async Task An_application_is_taken_back_from_another_client()
    {
        await using AriClient ari = Connect(new RequestLog(), whenReplaced: AriReplacedPolicy.TakeBack);
        await using StasisApp app = await ari.StartAppAsync(NewId(), Ct);
        await using IAsyncEnumerator<AriEvent> events = app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);

        // Perhaps so soon that the other one is still starting.
        await Assert.ThrowsAsync<AriApplicationReplacedException>(async () =>
        {
            await using StasisApp other = await Ari.StartAppAsync(app.Names[0], Ct);
            await other.Completion.WaitAsync(Patience, Ct);
        });
        Assert.True(await events.MoveNextAsync());
        Assert.IsType<ApplicationReplaced>(events.Current);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(AriGapReason.Replaced, Assert.IsType<AriGap>(events.Current).Reason);

        await Ari.Events.SendUserEventAsync("live-hello", app.Names[0], cancellationToken: Ct);
        Assert.True(await events.MoveNextAsync());
        Assert.IsType<ChannelUserEvent>(events.Current);
    }

    private static AriClient Connect(
        RequestLog log, string? user = null, string? password = null, AriReplacedPolicy whenReplaced = AriReplacedPolicy.Fail) => new(new()
        {
            BaseAddress = LiveSettings.Url,
            Username = user ?? LiveSettings.User,
            Password = password ?? LiveSettings.Password,
            KeepAliveInterval = TimeSpan.FromMilliseconds(100),
            WhenReplaced = whenReplaced,
            LoggerFactory = log,
        });

    /// <summary>Counts the requests of a client by their operation.</summary>
    private sealed class RequestLog : ILoggerFactory, ILogger
    {
        private readonly ConcurrentQueue<string> _operations = new();
        private readonly SemaphoreSlim _more = new(0);

        public int Count(string operation) => _operations.Count(one => one == operation);

        public async Task WaitAsync(string operation, int count)
        {
            while (Count(operation) < count)
            {
                Assert.True(await _more.WaitAsync(Patience, Ct), $"There were only {Count(operation)} requests of {operation}.");
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.FirstOrDefault(static value => value.Key == "Operation").Value is string operation)
            {
                _operations.Enqueue(operation);
                _more.Release();
            }
        }
    }
}
