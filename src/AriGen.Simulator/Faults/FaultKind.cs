namespace AriGen.Simulator;

/// <summary>What can go wrong with a request.</summary>
internal enum FaultKind
{
    /// <summary>It is carried out late.</summary>
    Late,

    /// <summary>It is refused.</summary>
    Refused,

    /// <summary>Its answer waits.</summary>
    Held,

    /// <summary>Its answer is lost, or a part of it.</summary>
    Broken,
}
