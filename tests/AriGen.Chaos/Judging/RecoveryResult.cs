namespace AriGen.Chaos;

/// <summary>The result of a recovery.</summary>
internal enum RecoveryResult
{
    /// <summary>The connection was lost, and is back: events arrive.</summary>
    Connected,

    /// <summary>The connection was not lost: events arrive.</summary>
    NotNoticed,

    /// <summary>The next fault followed at once.</summary>
    NotAwaited,

    /// <summary>The client calls itself connected, and no event arrives.</summary>
    Deaf,

    /// <summary>The client is not connected.</summary>
    NotConnected,
}
