namespace AriGen.Simulator;

/// <summary>The kinds of faults of a request.</summary>
internal enum FaultKind
{
    /// <summary>The request is carried out late.</summary>
    Late,

    /// <summary>The request is refused.</summary>
    Refused,

    /// <summary>The answer is held back.</summary>
    Held,

    /// <summary>The answer is lost completely or partly.</summary>
    Broken,
}
