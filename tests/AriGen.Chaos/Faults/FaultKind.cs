namespace AriGen.Chaos;

/// <summary>The kinds of faults. README.md describes each of them.</summary>
internal enum FaultKind
{
    CloseEvents,
    CloseAll,
    ResetEvents,
    ResetAll,
    HalfOpenEvents,
    HalfOpenAll,
    Outage,
    Stall,
    Delay,
    Throttle,
    CutFrame,
    CutBody,
    Garbage,
    Refuse,
    RefuseNew,
    Unauthorized,
    Forbidden,
    Unavailable,
    Html,
    SwallowUpgrade,
    LateUpgrade,
    TakeOver,
    Pause,
    Restart,
}
