namespace AriGen.Twins.Stage;

/// <summary>The extent to which the real server guarantees the order of an application's events.</summary>
internal enum EventOrder
{
    /// <summary>All events are in order.</summary>
    Exact,

    /// <summary>The events of each channel, bridge, playback and so on are in order, because each has its own thread.</summary>
    ByThing,

    /// <summary>The order is arbitrary. Only the events and their number are compared.</summary>
    None,
}
