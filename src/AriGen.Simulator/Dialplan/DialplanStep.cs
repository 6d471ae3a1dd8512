namespace AriGen.Simulator;

/// <summary>One step of an extension.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="Label">The label, or <see langword="null"/> if there is none.</param>
/// <param name="Application">The application.</param>
/// <param name="Data">The application's data, with variables not yet replaced.</param>
internal sealed record DialplanStep(long Priority, string? Label, DialplanApplication Application, string Data);
