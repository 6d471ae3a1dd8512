namespace AriGen.Simulator;

/// <summary>An event source to which applications can subscribe: a channel, a bridge, an endpoint or a device.</summary>
internal abstract class EventSource
{
    /// <summary>The kind, as in a subscription's URI.</summary>
    public abstract string Scheme { get; }

    /// <summary>The ID within the kind.</summary>
    public abstract string SourceId { get; }

    /// <summary>The subscribed applications in the order of their subscriptions.</summary>
    public List<StasisApplication> Subscribers { get; } = [];
}
