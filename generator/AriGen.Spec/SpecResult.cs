namespace AriGen.Spec;

/// <summary>The result of linking a set of files.</summary>
/// <param name="Model">The model of all valid elements.</param>
/// <param name="Diagnostics">The diagnostics of all files and of linking them, ordered by file and position.</param>
public sealed record SpecResult(ApiModel Model, EquatableArray<SpecDiagnostic> Diagnostics);
