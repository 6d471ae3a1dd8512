namespace AriGen.Cli;

/// <summary>What kinds of differences there are.</summary>
internal enum DifferenceKind
{
    /// <summary>A required member is missing.</summary>
    Missing,

    /// <summary>A member, an event, an operation or a body that the api-docs lack.</summary>
    Undocumented,

    /// <summary>A value of another type, or one that the type can't hold.</summary>
    Type,

    /// <summary>A value that is not among the documented ones, or beyond the documented bounds.</summary>
    Value,

    /// <summary>A line that is no message.</summary>
    Unreadable,
}
