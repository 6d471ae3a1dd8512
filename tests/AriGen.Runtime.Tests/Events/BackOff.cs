namespace AriGen.Runtime.Tests.Events;

/// <summary>Reconnect options whose back-off can be told from all other waits.</summary>
internal static class BackOff
{
    /// <summary>
    /// Longer than the times of an attempt, shorter than those of the close handshake and the keep-alive: only the back-off waits between
    /// this and <see cref="AriReconnectOptions.MaxDelay"/>.
    /// </summary>
    public static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(160);

    public static readonly AriReconnectOptions Options = new()
    {
        MinDelay = TimeSpan.FromMilliseconds(300),
        MaxDelay = TimeSpan.FromMilliseconds(1900),
        AttemptTimeout = TimeSpan.FromMilliseconds(150),
    };
}
