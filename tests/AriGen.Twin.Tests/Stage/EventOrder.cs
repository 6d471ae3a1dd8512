namespace AriGen.Twins.Stage;

/// <summary>How much of the order of an application's events the real server promises in a scenario.</summary>
internal enum EventOrder
{
    /// <summary>All of it.</summary>
    Exact,

    /// <summary>That of each channel, bridge, playback and so on by itself: they run on threads of their own.</summary>
    ByThing,

    /// <summary>None: only what comes, and how often.</summary>
    None,
}
