namespace AriGen.Runtime;

/// <summary>
/// The subscriptions that the server has accepted, so that it can be asked for them again. Requests for one source follow each other: each
/// of them holds the source until its outcome is known. A restoration does not wait for them, as they may hang. What it could not hold is
/// settled when their outcome is known.
/// </summary>
internal sealed class SubscriptionBook
{
    private const int PruneFrom = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string App, string Source), Subscription> _subscriptions = [];
    private int _pruneAt = PruneFrom;
    private long _stamp;

    /// <summary>True when so much was added that it is worth looking which sources the server still knows.</summary>
    public bool IsDueForPruning
    {
        get
        {
            lock (_gate)
            {
                return _subscriptions.Count >= _pruneAt;
            }
        }
    }

    /// <summary>A point in time, for <see cref="Prune"/> and <see cref="Settle"/>.</summary>
    public long Mark()
    {
        lock (_gate)
        {
            return _stamp;
        }
    }

    /// <summary>Waits until no request for any of the sources is under way, and holds them.</summary>
    public async Task<SubscriptionHold> HoldAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        string[] distinct = [.. sources.Distinct(StringComparer.Ordinal)];
        while (true)
        {
            Task? busy;
            lock (_gate)
            {
                busy = distinct.Select(source => _subscriptions.GetValueOrDefault((app, source))?.Busy)
                    .FirstOrDefault(static task => task is not null);
                if (busy is null)
                {
                    return Hold(app, distinct);
                }
            }

            await busy.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Holds all sources of an application for which no request is under way.</summary>
    /// <param name="app">The application.</param>
    /// <param name="unsettles">Whether the server may have forgotten what the requests that are under way bring about.</param>
    public SubscriptionHold HoldIdle(string app, bool unsettles)
    {
        lock (_gate)
        {
            _stamp++;
            List<string> idle = [];
            foreach ((string source, Subscription subscription) in Of(app))
            {
                if (subscription.Busy is null)
                {
                    idle.Add(source);
                }
                else if (unsettles)
                {
                    subscription.Unsettle(_stamp);
                }
            }

            return Hold(app, idle);
        }
    }

    public void Release(SubscriptionHold hold)
    {
        lock (_gate)
        {
            foreach (string source in hold.Sources)
            {
                Subscription subscription = _subscriptions[(hold.App, source)];
                subscription.Busy = null;
                if (subscription.IsOver)
                {
                    _subscriptions.Remove((hold.App, source));
                }
            }
        }
    }

    public void Add(string app, OneOrMany<string> sources)
    {
        lock (_gate)
        {
            _stamp++;
            foreach (string source in sources)
            {
                Subscription subscription = GetOrAdd(app, source);
                subscription.Added();
                subscription.Stamp = _stamp;
            }
        }
    }

    /// <summary>Notes that the server has ended subscriptions.</summary>
    /// <param name="app">The application.</param>
    /// <param name="sources">Their sources.</param>
    /// <param name="state">The server's answer.</param>
    public void Remove(string app, OneOrMany<string> sources, ApplicationState state)
    {
        lock (_gate)
        {
            _stamp++;
            foreach (string source in sources)
            {
                Subscription subscription = GetOrAdd(app, source);
                subscription.Removed();
                if (!state.Has(source))
                {
                    // After an outcome that nobody knew the count can have been one too high.
                    subscription.Gone();
                }
                else if (subscription is { Wished: 0, Surplus: > 0 })
                {
                    subscription.Unsettle(_stamp);
                }
            }
        }
    }

    /// <summary>Forgets a source however often it was asked for: the server does not have it.</summary>
    public void Forget(string app, string source)
    {
        lock (_gate)
        {
            if (_subscriptions.TryGetValue((app, source), out Subscription? subscription))
            {
                subscription.Gone();
            }
        }
    }

    /// <summary>Notes that nobody knows whether the server has carried out a request for these.</summary>
    public void Doubt(string app, OneOrMany<string> sources, bool subscribes)
    {
        lock (_gate)
        {
            _stamp++;
            foreach (string source in sources)
            {
                Subscription subscription = GetOrAdd(app, source);
                subscription.Doubt(subscribes);
                subscription.Stamp = _stamp;
            }
        }
    }

    /// <summary>Whether any of the sources that are held has to be compared with the server before anything is counted on top.</summary>
    public bool HasOpen(SubscriptionHold hold) => Any(hold, static one => one.IsOpen);

    /// <summary>Whether a restoration has begun while one of the sources was held.</summary>
    public bool HasUnsettled(SubscriptionHold hold) => Any(hold, static one => one.IsUnsettled);

    /// <summary>Whether any source for which no request is under way has to be compared with the server.</summary>
    public bool HasOpen(string app) => Any(app, static one => one is { Busy: null, IsOpen: true });

    /// <summary>Whether the count of any source for which no request is under way may be wrong.</summary>
    public bool HasUnsettled(string app) => Any(app, static one => one is { Busy: null, IsUnsettled: true });

    /// <summary>The sources that the server has refused to restore so far.</summary>
    public IReadOnlyList<string> Refused(string app)
    {
        lock (_gate)
        {
            return [.. Of(app).Where(static one => one.Subscription.IsRefused).Select(static one => one.Source)];
        }
    }

    /// <summary>Notes that the server has refused to restore a source.</summary>
    /// <returns>True if it is the first time.</returns>
    public bool Refuse(string app, string source)
    {
        lock (_gate)
        {
            Subscription subscription = GetOrAdd(app, source);
            bool isFirst = !subscription.IsRefused;
            subscription.IsRefused = true;
            return isFirst;
        }
    }

    /// <summary>Compares the sources that are held with the server.</summary>
    /// <param name="hold">The sources.</param>
    /// <param name="state">The server's word. It is not older than the hold.</param>
    /// <param name="mark">A point in time before the server was asked.</param>
    /// <returns>What to put right before <see cref="Settle"/>.</returns>
    public SubscriptionDifference Compare(SubscriptionHold hold, ApplicationState state, long mark)
    {
        SubscriptionDifference difference = new();
        lock (_gate)
        {
            foreach (string source in hold.Sources)
            {
                Subscription subscription = _subscriptions[(hold.App, source)];
                bool isListed = state.Has(source);
                int count = subscription.Resolve(isListed);
                if (count > 0)
                {
                    if (!subscription.IsUnsettled)
                    {
                        subscription.Unsettle(mark);
                    }

                    (isListed ? difference.Uncertain : difference.Missing).Add((source, count));
                }
                else if (isListed && subscription is { Wished: 0, Surplus: > 0 })
                {
                    difference.LeftOver.Add((source, subscription.Surplus));
                }
            }
        }

        return difference;
    }

    /// <summary>The sources that the server lacks although they were asked for before the requests that are under way.</summary>
    /// <param name="hold">The sources for which none is under way.</param>
    /// <param name="state">The server's word.</param>
    /// <param name="mark">A point in time before the server was asked.</param>
    public IReadOnlyList<(string Source, int Count)> MissingOfBusy(SubscriptionHold hold, ApplicationState state, long mark)
    {
        lock (_gate)
        {
            return
            [
                .. Of(hold.App).ExceptBy(hold.Sources, static one => one.Source)
                    .Where(one => one.Subscription.Stamp <= mark && !state.Has(one.Source))
                    .Select(static one => (one.Source, Count: one.Subscription.Certain ?? one.Subscription.Wished))
                    .Where(static one => one.Count > 0),
            ];
        }
    }

    /// <summary>Notes that requests that restore the sources are about to be sent.</summary>
    public void Sending(string app, IEnumerable<string> sources) => ForEach(app, sources, static one => one.Sending());

    /// <summary>Notes that such requests were not carried out.</summary>
    public void Fail(string app, IReadOnlyList<string> sources) => ForEach(app, sources, static one => one.Sent());

    /// <summary>Notes that such requests were accepted, and nothing is missing any more.</summary>
    public void Accept(string app, IReadOnlyList<string> sources) => ForEach(app, sources, static one =>
    {
        one.Sent();
        one.IsRefused = false;
    });

    /// <summary>Notes that such requests were accepted, perhaps besides others.</summary>
    public void Exceed(string app, IReadOnlyList<string> sources)
    {
        lock (_gate)
        {
            _stamp++;
            foreach (string source in sources)
            {
                GetOrAdd(app, source).Exceed(_stamp);
            }
        }
    }

    /// <summary>Notes that what was left over of a source is not any more.</summary>
    public void TakenBack(string app, string source) => ForEach(app, [source], static one => one.TakenBack());

    /// <summary>Notes that the server counts the sources that are held as often as was asked for.</summary>
    /// <param name="hold">The sources.</param>
    /// <param name="mark">A point in time before the server was asked.</param>
    public void Settle(SubscriptionHold hold, long mark) => ForEach(hold.App, hold.Sources, one => one.Settle(mark));

    /// <summary>
    /// Forgets channels and bridges that have ended, which an application that subscribes to each call's would collect
    /// for ever. Only what was asked for before the mark: later ones may be missing in a state that was read earlier.
    /// </summary>
    public void Prune(string app, ApplicationState state, long mark)
    {
        lock (_gate)
        {
            foreach ((string source, Subscription subscription) in Of(app).ToArray())
            {
                if (subscription.Busy is null && subscription.Stamp <= mark && ApplicationState.IsShortLived(source) && !state.Has(source))
                {
                    _subscriptions.Remove((app, source));
                }
            }

            _pruneAt = Math.Max(PruneFrom, 2 * _subscriptions.Count);
        }
    }

    private IEnumerable<(string Source, Subscription Subscription)> Of(string app) =>
        _subscriptions.Where(one => one.Key.App == app).Select(static one => (one.Key.Source, one.Value));

    private bool Any(string app, Func<Subscription, bool> holds)
    {
        lock (_gate)
        {
            return Of(app).Any(one => holds(one.Subscription));
        }
    }

    private bool Any(SubscriptionHold hold, Func<Subscription, bool> holds)
    {
        lock (_gate)
        {
            return hold.Sources.Any(source => holds(_subscriptions[(hold.App, source)]));
        }
    }

    private Subscription GetOrAdd(string app, string source)
    {
        if (!_subscriptions.TryGetValue((app, source), out Subscription? subscription))
        {
            _subscriptions[(app, source)] = subscription = new(ApplicationState.IsCounted(source));
        }

        return subscription;
    }

    private SubscriptionHold Hold(string app, IReadOnlyList<string> sources)
    {
        TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (string source in sources)
        {
            GetOrAdd(app, source).Busy = released.Task;
        }

        return new(this, app, sources, released);
    }

    private void ForEach(string app, IEnumerable<string> sources, Action<Subscription> change)
    {
        lock (_gate)
        {
            foreach (string source in sources)
            {
                if (_subscriptions.TryGetValue((app, source), out Subscription? subscription))
                {
                    change(subscription);
                }
            }
        }
    }
}
