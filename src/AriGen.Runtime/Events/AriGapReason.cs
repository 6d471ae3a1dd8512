namespace AriGen;

/// <summary>The reason why events are missing.</summary>
public enum AriGapReason
{
    /// <summary>The connection was lost and restored. The server does not store events in the meantime.</summary>
    Reconnected,

    /// <summary>The reader was slower than the events, and its buffer was full.</summary>
    ReaderTooSlow,

    /// <summary>Another client registered the application and got its events.</summary>
    Replaced,

    /// <summary>The connection was lost, and the stream ended before it was restored.</summary>
    Disconnected,
}
