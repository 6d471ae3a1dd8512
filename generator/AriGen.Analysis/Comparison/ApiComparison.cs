using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>The differences between two versions of ARI.</summary>
/// <param name="OldVersion">The version number of the old ARI.</param>
/// <param name="NewVersion">The version number of the new ARI.</param>
/// <param name="Changes">The changes, in the order of the api-docs. Removed elements keep their old position.</param>
public sealed record ApiComparison(string OldVersion, string NewVersion, EquatableArray<ApiChange> Changes)
{
    /// <summary>The number of changes that break callers.</summary>
    public int BreakingCount => Changes.Count(change => change.IsBreaking);
}
