namespace AriGen.Runtime;

/// <summary>The result of pushing an event to a buffer.</summary>
internal enum Delivery
{
    /// <summary>The event was accepted, or the buffer has no reader any more.</summary>
    Accepted,

    /// <summary>The buffer was full, and the event was counted as lost.</summary>
    Lost,

    /// <summary>The event is the first one lost since the reader caught up.</summary>
    FirstLost,
}
