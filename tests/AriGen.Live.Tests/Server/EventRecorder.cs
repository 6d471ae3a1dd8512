namespace AriGen.Live;

/// <summary>Records all events of an application, so that a test can wait for past and future events.</summary>
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

    /// <summary>Returns the first event of a type that matches a predicate since the start of the application.</summary>
    /// <exception cref="TimeoutException">No such event arrived in time. The message lists those that did.</exception>
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

    /// <summary>Stops the application after all received events are recorded.</summary>
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
            // A test causes this on purpose and checks Completion.
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
