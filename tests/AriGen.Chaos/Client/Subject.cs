namespace AriGen.Chaos;

/// <summary>
/// The program under test: it runs one application and reads its events. When the stream ends for good it starts the
/// application again, as a supervisor would.
/// </summary>
internal sealed class Subject(AriClientOptions options, string app) : IAsyncDisposable
{
    private static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly List<StreamEntry> _stream = [];
    private readonly List<string> _endings = [];
    private volatile StasisApp? _app;
    private long _highest;
    private int _losses;

    public AriClient Client { get; } = new(options);

    /// <summary>The application, or <see langword="null"/> while it is being started.</summary>
    public StasisApp? App => _app;

    public bool IsConnected => _app is { IsConnected: true };

    /// <summary>The highest number of an event that has been read.</summary>
    public long Highest => Volatile.Read(ref _highest);

    /// <summary>The number of losses declared so far.</summary>
    public int Losses => Volatile.Read(ref _losses);

    public IReadOnlyList<StreamEntry> Stream
    {
        get
        {
            lock (_gate)
            {
                return [.. _stream];
            }
        }
    }

    /// <summary>The exceptions that ended the stream.</summary>
    public IReadOnlyList<string> Endings
    {
        get
        {
            lock (_gate)
            {
                return [.. _endings];
            }
        }
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? lostSince = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using StasisApp started = await Client.StartAppAsync(app, cancellationToken);
                if (lostSince is { } from)
                {
                    Add(new(DateTimeOffset.UtcNow, 0, new(from, DateTimeOffset.UtcNow, "restarted")));
                }

                _app = started;
                await ReadAsync(started, cancellationToken);
                throw new InvalidOperationException("The stream has ended without a reason.");
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is AriException or InvalidOperationException)
            {
                if (_app is not null)
                {
                    lostSince = End(exception);
                    _app = null;
                }

                await Task.Delay(StartPause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private async Task ReadAsync(StasisApp started, CancellationToken cancellationToken)
    {
        await foreach (AriEvent e in started.ReadEventsAsync(cancellationToken))
        {
            switch (e)
            {
                case AriGap gap:
                    Add(new(DateTimeOffset.UtcNow, 0, new(gap.From, gap.To, gap.Reason.ToString())));
                    break;
                case ChannelUserEvent { EventName: EventSender.EventName } numbered:
                    Add(new(DateTimeOffset.UtcNow, numbered.UserEvent["n"].Element.GetInt64(), null));
                    break;
            }
        }
    }

    private void Add(StreamEntry entry)
    {
        lock (_gate)
        {
            _stream.Add(entry);
        }

        if (entry.Loss is not null)
        {
            Interlocked.Increment(ref _losses);
        }
        else if (entry.Number > _highest)
        {
            Volatile.Write(ref _highest, entry.Number);
        }
    }

    private DateTimeOffset End(Exception exception)
    {
        lock (_gate)
        {
            string what = $"{exception.GetType().Name}: {exception.Message}";
            _endings.Add(FormattableString.Invariant($"{DateTimeOffset.UtcNow:HH:mm:ss.fff} {what}"));
            return _stream.Count > 0 ? _stream[^1].At : DateTimeOffset.UtcNow;
        }
    }
}
