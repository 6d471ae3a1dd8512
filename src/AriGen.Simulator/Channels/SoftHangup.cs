namespace AriGen.Simulator;

/// <summary>The ways by which the server itself ends a channel, with the numbers that ChannelHangupRequest shows.</summary>
internal enum SoftHangup
{
    /// <summary>What was behind it is elsewhere now.</summary>
    Device = 1,

    /// <summary>The dialplan has come to its end.</summary>
    DialplanEnd = 16,

    /// <summary>Somebody asked for it.</summary>
    Explicit = 32,
}
