namespace AriGen.Analysis;

/// <summary>What became of an element.</summary>
public enum ApiChangeKind
{
    /// <summary>Only the new side has it.</summary>
    Added,

    /// <summary>Only the old side has it.</summary>
    Removed,

    /// <summary>Both have it, and one thing about it differs.</summary>
    Changed,
}
