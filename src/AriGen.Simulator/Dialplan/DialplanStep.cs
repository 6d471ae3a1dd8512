namespace AriGen.Simulator;

/// <summary>One line of an extension.</summary>
/// <param name="Priority">Its number.</param>
/// <param name="Label">Its name; null where it has none.</param>
/// <param name="Application">What runs.</param>
/// <param name="Data">What it is told, before variables are put in.</param>
internal sealed record DialplanStep(long Priority, string? Label, DialplanApplication Application, string Data);
