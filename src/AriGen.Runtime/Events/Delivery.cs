namespace AriGen.Runtime;

/// <summary>What became of an event that was offered to a buffer.</summary>
internal enum Delivery
{
    /// <summary>It will be read, or its reader is gone.</summary>
    Accepted,

    /// <summary>It did not fit and was counted.</summary>
    Lost,

    /// <summary>It did not fit, and it is the first one since the reader had caught up.</summary>
    FirstLost,
}
