namespace AriGen.Chaos;

/// <summary>One of the clients whose recovery is measured, with the events that prove it.</summary>
internal sealed class RecoveryClient : IAsyncDisposable
{
    private static readonly TimeSpan EventPause = TimeSpan.FromMilliseconds(100);

    private readonly Subject _subject;
    private readonly EventSender _sender;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public RecoveryClient(AriClientOptions options, TruthClient truth, string app)
    {
        _subject = new(options, app);
        _sender = new(truth, app, new FaultClock(), EventPause);
        _running = Task.WhenAll(_subject.RunAsync(_stop.Token), _sender.RunAsync(_stop.Token));
    }

    /// <summary><see langword="true"/> once the client is connected and an event has arrived; otherwise, <see langword="false"/>.</summary>
    public bool HasBegun => _subject is { IsConnected: true, Highest: > 0 };

    /// <summary>Leaves idle connections in the client's pool, as work does.</summary>
    public Task WarmUpAsync() => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _subject.Client.Asterisk.PingAsync()));

    /// <summary>Measures the time until the client is connected and an event has arrived that was sent in that time.</summary>
    public async Task<TimeSpan> TimeAsync(DateTimeOffset reachable, TimeSpan patience, CancellationToken cancellationToken)
    {
        bool IsBack() => _subject.IsConnected && _sender.FirstNumber(reachable) is { } first && _subject.Highest >= first;
        return await Until.TrueAsync(IsBack, patience, cancellationToken) ? DateTimeOffset.UtcNow - reachable : patience;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _subject.DisposeAsync();
        _stop.Dispose();
    }
}
