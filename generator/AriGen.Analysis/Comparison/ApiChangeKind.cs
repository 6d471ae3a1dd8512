namespace AriGen.Analysis;

/// <summary>A kind of change.</summary>
public enum ApiChangeKind
{
    /// <summary>Only the new side has it.</summary>
    Added,

    /// <summary>Only the old side has it.</summary>
    Removed,

    /// <summary>Both sides have it, but one aspect differs.</summary>
    Changed,
}
