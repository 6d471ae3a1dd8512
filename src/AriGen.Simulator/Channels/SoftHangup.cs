namespace AriGen.Simulator;

/// <summary>The ways in which the server ends a channel, with the numbers that ChannelHangupRequest shows.</summary>
internal enum SoftHangup
{
    /// <summary>The far end has been moved to another channel.</summary>
    Device = 1,

    /// <summary>The dialplan has ended.</summary>
    DialplanEnd = 16,

    /// <summary>A client or the dialplan requested it.</summary>
    Explicit = 32,
}
