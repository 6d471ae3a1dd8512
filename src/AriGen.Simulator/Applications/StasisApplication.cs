namespace AriGen.Simulator;

/// <summary>
/// A Stasis application with its client and its subscriptions. <see cref="DeviceStateTable"/> has its subscriptions to devices.
/// </summary>
internal sealed class StasisApplication(string name)
{
    private readonly Dictionary<EventSource, int> _subscriptions = [];

    public string Name { get; } = name;

    /// <summary>The connection of its client, or <see langword="null"/> if there is none. Without a client, its events are lost.</summary>
    public EventConnection? Socket { get; set; }

    /// <summary>The kinds of event sources (channel, bridge, endpoint) of which it gets all events.</summary>
    public HashSet<string> WholeKinds { get; } = [];

    /// <summary>The filter of the event types that it gets.</summary>
    public EventTypeFilter Filter { get; set; } = EventTypeFilter.None;

    public IEnumerable<EventSource> Subscriptions => _subscriptions.Keys;

    /// <summary>Whether it exists as long as the server does, because the server itself opens its WebSocket.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether it is kept while no client is connected.</summary>
    public bool IsInUse => IsKept || _subscriptions.Count > 0 || WholeKinds.Count > 0;

    /// <summary>Adds a subscription.</summary>
    /// <remarks>
    /// Subscriptions are counted: a source subscribed twice needs two unsubscribes. Under a subscription to a whole kind, subscriptions to
    /// single sources are not counted.
    /// </remarks>
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

    /// <summary>Removes one subscription.</summary>
    /// <returns><see langword="true"/> if there was a subscription; otherwise, <see langword="false"/>.</returns>
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

    /// <summary>Removes all subscriptions to a source that no longer exists.</summary>
    public void Forget(EventSource source)
    {
        _subscriptions.Remove(source);
        source.Subscribers.Remove(this);
    }
}
