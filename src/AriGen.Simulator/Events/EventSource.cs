namespace AriGen.Simulator;

/// <summary>Something that applications can subscribe to: a channel, a bridge, an endpoint or a device.</summary>
internal abstract class EventSource
{
    /// <summary>The kind, as in a subscription's URI.</summary>
    public abstract string Scheme { get; }

    /// <summary>What it is called within its kind.</summary>
    public abstract string SourceId { get; }

    /// <summary>The applications that get its events, in the order in which they came.</summary>
    public List<StasisApplication> Subscribers { get; } = [];
}
