namespace AriGen.Simulator;

/// <summary>A Stasis application: who listens, and to what it is subscribed. Its devices are with <see cref="DeviceStateTable"/>.</summary>
internal sealed class StasisApplication(string name)
{
    private readonly Dictionary<EventSource, int> _subscriptions = [];

    public string Name { get; } = name;

    /// <summary>Who listens; null while nobody does, and then its events are lost.</summary>
    public EventConnection? Socket { get; set; }

    /// <summary>The kinds of which it gets all events: channel, bridge and endpoint.</summary>
    public HashSet<string> WholeKinds { get; } = [];

    /// <summary>Which types of events it gets.</summary>
    public EventTypeFilter Filter { get; set; } = EventTypeFilter.None;

    public IEnumerable<EventSource> Subscriptions => _subscriptions.Keys;

    /// <summary>Whether it is there as long as the server: it has a socket that the server opens itself.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether it stays while nobody listens.</summary>
    public bool IsInUse => IsKept || _subscriptions.Count > 0 || WholeKinds.Count > 0;

    /// <summary>Subscriptions are counted: as many have to be taken back. One to all of a kind makes those that come after it void.</summary>
    public void Subscribe(EventSource source)
    {
        if (WholeKinds.Contains(source.Scheme))
        {
            return;
        }

        _subscriptions[source] = _subscriptions.GetValueOrDefault(source) + 1;
        if (!source.Subscribers.Contains(this))
        {
            source.Subscribers.Add(this);
        }
    }

    /// <summary>Takes one subscription back.</summary>
    /// <returns>False where there is none.</returns>
    public bool Unsubscribe(EventSource source)
    {
        if (!_subscriptions.TryGetValue(source, out int count))
        {
            return false;
        }

        if (count > 1)
        {
            _subscriptions[source] = count - 1;
        }
        else
        {
            Forget(source);
        }

        return true;
    }

    /// <summary>Takes all subscriptions to something back, because it is gone.</summary>
    public void Forget(EventSource source)
    {
        _subscriptions.Remove(source);
        source.Subscribers.Remove(this);
    }
}
