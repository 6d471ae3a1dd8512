namespace AriGen.Live;

/// <summary>Keeps all events of an application, so that a test can wait for one whether it has come already or not.</summary>
internal sealed class EventRecorder : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly List<AriEvent> _events = [];
    private readonly Task _reading;
    private TaskCompletionSource _more = NewSignal();

    public EventRecorder(StasisApp app, Ledger ledger)
    {
        App = app;
        _reading = ReadAsync(app.ReadEventsAsync(), ledger);
    }

    public StasisApp App { get; }

    public string Name => App.Names[0];

    /// <summary>The events so far.</summary>
    public IReadOnlyList<AriEvent> Events
    {
        get
        {
            lock (_lock)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>The first event of this type that the predicate likes, since the application started.</summary>
    /// <exception cref="TimeoutException">None came in time; the message says what did.</exception>
    public async Task<T> WaitForAsync<T>(Func<T, bool>? predicate = null)
        where T : AriEvent
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        int seen = 0;
        while (true)
        {
            Task more;
            lock (_lock)
            {
                for (; seen < _events.Count; seen++)
                {
                    if (_events[seen] is T match && predicate?.Invoke(match) != false)
                    {
                        return match;
                    }
                }

                more = _more.Task;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"{Name}: no such {typeof(T).Name} in {Patience.TotalSeconds} s. There came:{Environment.NewLine}{string.Join(Environment.NewLine, Events)}");
            }
        }
    }

    /// <summary>Stops the application, when all that it received is recorded.</summary>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _reading;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ReadAsync(IAsyncEnumerable<AriEvent> events, Ledger ledger)
    {
        try
        {
            await ReadToEndAsync(events, ledger);
        }
        catch (AriApplicationReplacedException)
        {
            // A test does that on purpose, and looks at Completion.
        }
    }

    private async Task ReadToEndAsync(IAsyncEnumerable<AriEvent> events, Ledger ledger)
    {
        await foreach (AriEvent e in events)
        {
            ledger.Received(e);
            TaskCompletionSource signal;
            lock (_lock)
            {
                _events.Add(e);
                (signal, _more) = (_more, NewSignal());
            }

            signal.SetResult();
        }
    }
}
