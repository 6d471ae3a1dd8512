namespace AriGen.Simulator;

/// <summary>One line of an extension.</summary>
internal sealed record DialplanStep(long Priority, string? Label, string Application, string Data);
