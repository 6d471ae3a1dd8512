namespace AriGen.Chaos;

/// <summary>The requests under test, by the effect that proves that they were carried out.</summary>
internal enum RequestKind
{
    /// <summary>A user event to the witness, which counts how often it comes.</summary>
    Event,

    /// <summary>A global variable of its own.</summary>
    Variable,

    /// <summary>A bridge of its own.</summary>
    Bridge,
}
