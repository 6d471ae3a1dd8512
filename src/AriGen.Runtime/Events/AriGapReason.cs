namespace AriGen;

/// <summary>The reason why events are missing.</summary>
public enum AriGapReason
{
    /// <summary>The connection was lost and restored. The server keeps no events meanwhile.</summary>
    Reconnected,

    /// <summary>The reader took events more slowly than they came, and its buffer was full.</summary>
    ReaderTooSlow,

    /// <summary>Another client registered the application, and got its events from then on.</summary>
    Replaced,

    /// <summary>The connection was lost, and the stream ended before it was restored.</summary>
    Disconnected,
}
