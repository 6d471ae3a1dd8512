namespace AriGen.Spec;

/// <summary>The documented bounds of a number, inclusive; null if there is none.</summary>
public sealed record ApiRange(long? Min, long? Max);
