namespace AriGen.Simulator;

/// <summary>The signals between the two ends of a channel.</summary>
internal enum Signal
{
    Ringing,
    Progress,
    Proceeding,
    Answer,
    Busy,
    Congestion,
    Hold,
    Unhold,

    /// <summary>The connected party has changed.</summary>
    Connected,
}
