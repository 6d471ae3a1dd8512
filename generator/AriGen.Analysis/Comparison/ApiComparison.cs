using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>What became of one version of the interface in another.</summary>
/// <param name="OldVersion">The old side's own version number.</param>
/// <param name="NewVersion">The new side's own version number.</param>
/// <param name="Changes">In the order of the api-docs; what was removed stands where it was.</param>
public sealed record ApiComparison(string OldVersion, string NewVersion, EquatableArray<ApiChange> Changes)
{
    /// <summary>How many changes break callers.</summary>
    public int BreakingCount => Changes.Count(change => change.IsBreaking);
}
