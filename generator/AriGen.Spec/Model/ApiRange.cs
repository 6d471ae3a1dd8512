namespace AriGen.Spec;

/// <summary>The documented bounds of a number, both included; null where a side is open.</summary>
public sealed record ApiRange(long? Min, long? Max);
