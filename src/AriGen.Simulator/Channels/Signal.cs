namespace AriGen.Simulator;

/// <summary>What the two ends of a channel tell each other.</summary>
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

    /// <summary>Who is there has changed.</summary>
    Connected,
}
