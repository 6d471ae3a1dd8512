namespace AriGen.Runtime;

/// <summary>
/// What was asked for and accepted by the server, so that it can be asked for again. The server counts subscriptions, but not those
/// to device states, and so does this.
/// </summary>
internal sealed class SubscriptionBook
{
    private const int PruneFrom = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string App, string Source), Wish> _wishes = [];
    private readonly Dictionary<string, EventFilter> _filters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string App, string Source), int> _doubts = [];      // with the number of requests that are certain
    private int _pruneAt = PruneFrom;
    private int _restorations;
    private long _stamp;

    /// <summary>How often a restoration has begun. A request that saw it change may have been forgotten by the server.</summary>
    public int Restorations => Volatile.Read(ref _restorations);

    /// <summary>True when so much was added that it is worth looking which sources the server still knows.</summary>
    public bool IsDueForPruning
    {
        get
        {
            lock (_gate)
            {
                return _wishes.Count >= _pruneAt;
            }
        }
    }

    public void BeginRestoration() => Interlocked.Increment(ref _restorations);

    /// <summary>A point in time, for <see cref="Prune"/>.</summary>
    public long Mark()
    {
        lock (_gate)
        {
            return _stamp;
        }
    }

    public void Add(string app, OneOrMany<string> sources)
    {
        lock (_gate)
        {
            _stamp++;
            foreach (string source in sources)
            {
                _wishes.TryGetValue((app, source), out Wish wish);
                _wishes[(app, source)] = new(ApplicationState.IsCounted(source) ? wish.Count + 1 : 1, _stamp);
            }
        }
    }

    public void Remove(string app, OneOrMany<string> sources)
    {
        lock (_gate)
        {
            foreach (string source in sources)
            {
                if (_wishes.TryGetValue((app, source), out Wish wish) && wish.Count > 1)
                {
                    _wishes[(app, source)] = wish with { Count = wish.Count - 1 };
                }
                else
                {
                    _wishes.Remove((app, source));
                }
            }
        }
    }

    /// <summary>Forgets those of the sources that the server has no longer, however often they were asked for before the mark.</summary>
    public void Settle(string app, OneOrMany<string> sources, ApplicationState state, long mark)
    {
        lock (_gate)
        {
            foreach (string source in sources)
            {
                if (!state.Has(source) && _wishes.TryGetValue((app, source), out Wish wish) && wish.Stamp <= mark)
                {
                    _wishes.Remove((app, source));
                }
            }
        }
    }

    /// <summary>Forgets a source however often it was asked for: the server does not have it.</summary>
    public void Forget(string app, string source)
    {
        lock (_gate)
        {
            _wishes.Remove((app, source));
            _doubts.Remove((app, source));
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
                int count = _wishes.TryGetValue((app, source), out Wish wish) ? wish.Count : 0;
                int certain = _doubts.GetValueOrDefault((app, source), count);
                _doubts[(app, source)] = subscribes ? certain : Math.Max(0, certain - 1);
                if (subscribes)
                {
                    _wishes[(app, source)] = new(ApplicationState.IsCounted(source) ? count + 1 : 1, _stamp);
                }
            }
        }
    }

    public bool IsInDoubt(string app, OneOrMany<string> sources)
    {
        lock (_gate)
        {
            return _doubts.Count > 0 && sources.Any(source => _doubts.ContainsKey((app, source)));
        }
    }

    /// <summary>
    /// Takes the server's word for what is in doubt. A source that it lists may be subscribed as often as it was asked for. One that it lacks
    /// is subscribed as often as is certain, where the server has forgotten it, or else not at all.
    /// </summary>
    public void Resolve(string app, ApplicationState state)
    {
        lock (_gate)
        {
            foreach (((string of, string source), int certain) in _doubts.Where(doubt => doubt.Key.App == app).ToArray())
            {
                _doubts.Remove((of, source));
                if (state.Has(source) || !_wishes.TryGetValue((of, source), out Wish wish))
                {
                    continue;
                }

                if (certain > 0)
                {
                    _wishes[(of, source)] = wish with { Count = certain };
                }
                else
                {
                    _wishes.Remove((of, source));
                }
            }
        }
    }

    /// <summary>
    /// Forgets channels and bridges that have ended, which an application that subscribes to each call's would collect
    /// for ever. Only what was asked for before the mark: later ones may be missing in a state that was read earlier.
    /// </summary>
    public void Prune(string app, ApplicationState state, long mark)
    {
        lock (_gate)
        {
            foreach (((string of, string source), Wish wish) in _wishes)
            {
                if (of == app && wish.Stamp <= mark && ApplicationState.IsShortLived(source) && !state.Has(source))
                {
                    _wishes.Remove((of, source));
                }
            }

            _pruneAt = Math.Max(PruneFrom, 2 * _wishes.Count);
        }
    }

    /// <summary>The sources that the application lacks, each as often as it was asked for.</summary>
    public IReadOnlyList<(string Source, int Count)> Missing(string app, ApplicationState state)
    {
        lock (_gate)
        {
            return [.. _wishes.Where(w => w.Key.App == app && !state.Has(w.Key.Source)).Select(w => (w.Key.Source, w.Value.Count))];
        }
    }

    public bool Wants(string app, string source)
    {
        lock (_gate)
        {
            return _wishes.ContainsKey((app, source));
        }
    }

    public void SetFilter(string app, EventFilter filter)
    {
        lock (_gate)
        {
            _filters[app] = filter;
        }
    }

    public EventFilter? Filter(string app)
    {
        lock (_gate)
        {
            return _filters.GetValueOrDefault(app);
        }
    }

    private readonly record struct Wish(int Count, long Stamp);
}
