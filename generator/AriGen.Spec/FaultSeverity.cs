namespace AriGen.Spec;

/// <summary>How grave a fault is.</summary>
public enum FaultSeverity
{
    /// <summary>What it concerns is carried in a weaker form; nothing is left out.</summary>
    Warning,

    /// <summary>What it concerns is left out.</summary>
    Error,
}
