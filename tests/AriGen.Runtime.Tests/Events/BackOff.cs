namespace AriGen.Runtime.Tests.Events;

/// <summary>Reconnect options whose delays differ from all other waits.</summary>
internal static class BackOff
{
    /// <summary>
    /// The shortest delay. It is longer than the times of an attempt and shorter than those of the close handshake and the keep-alive, so
    /// only reconnect delays are between it and <see cref="AriReconnectOptions.MaxDelay"/>.
    /// </summary>
    public static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(160);

    public static readonly AriReconnectOptions Options = new()
    {
        MinDelay = TimeSpan.FromMilliseconds(300),
        MaxDelay = TimeSpan.FromMilliseconds(1900),
        AttemptTimeout = TimeSpan.FromMilliseconds(150),
    };
}
