namespace AriGen;

/// <summary>Why events are missing.</summary>
public enum AriGapReason
{
    /// <summary>The connection was lost and made again. The server keeps no events meanwhile.</summary>
    Reconnected,

    /// <summary>The reader took events more slowly than they came, and its buffer was full.</summary>
    ReaderTooSlow,
}
