namespace AriGen.Spec;

/// <summary>What a set of files comes to.</summary>
/// <param name="Model">All that is sound.</param>
/// <param name="Diagnostics">The diagnostics of all files and of their connections, ordered by file and position.</param>
public sealed record SpecResult(ApiModel Model, EquatableArray<SpecDiagnostic> Diagnostics);
