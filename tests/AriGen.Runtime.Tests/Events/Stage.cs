using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Runtime.Tests.Events;

/// <summary>A client, its fake server, and a fake clock.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly EventsClient _client;

    public Stage(
        AriReconnectOptions? reconnect = null, int capacity = 1000, ILoggerFactory? logs = null, AriReplacedPolicy whenReplaced = AriReplacedPolicy.Fail)
    {
        _client = new(new AriClientOptions
        {
            Username = "asterisk",
            Password = "asterisk",
            Transport = Server,
            SocketFactory = Server,
            TimeProvider = Time,
            EventBufferCapacity = capacity,

            // Not as long as the interval, so that a test can tell one wait from the other.
            KeepAliveTimeout = TimeSpan.FromSeconds(6),
            WhenReplaced = whenReplaced,
            Reconnect = reconnect ?? new AriReconnectOptions(),
            LoggerFactory = logs ?? NullLoggerFactory.Instance,
        });
    }

    public FakeAsterisk Server { get; } = new();

    public TestTime Time { get; } = new();

    /// <summary>When the stage was set.</summary>
    public DateTimeOffset Opened { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<StasisApp> StartingAsync(OneOrMany<string> apps, StasisAppOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.StartAppAsync(apps, options ?? new(), cancellationToken);

    public async Task<(StasisApp App, FakeSocket Socket)> StartAsync(StasisAppOptions? options = null)
    {
        StasisApp app = await StartingAsync("demo", options, Token);
        return (app, await Server.NextSocketAsync());
    }

    /// <summary>Lets time pass, wait by wait of a length within these limits, until something has happened.</summary>
    public async Task<T> AdvanceUntilAsync<T>(Task<T> happened, TimeSpan least, TimeSpan most)
    {
        while (!happened.IsCompleted)
        {
            Task<TimeSpan> wait = Time.NextWaitAsync(least, most);
            if (await Task.WhenAny(wait, happened) == wait)
            {
                Time.Advance(await wait);
            }
        }

        return await happened;
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private sealed class EventsClient(AriClientOptions options) : AriClientBase(options, NumberedEvent.Types);
}
