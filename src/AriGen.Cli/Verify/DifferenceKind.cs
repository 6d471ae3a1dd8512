namespace AriGen.Cli;

/// <summary>The kinds of differences.</summary>
internal enum DifferenceKind
{
    /// <summary>A required member is missing.</summary>
    Missing,

    /// <summary>A member, an event, an operation or a body that is not in the api-docs.</summary>
    Undocumented,

    /// <summary>A value of the wrong type, or out of the range of its type.</summary>
    Type,

    /// <summary>A value that is not among the documented ones, or beyond the documented bounds.</summary>
    Value,

    /// <summary>A line that is not a message.</summary>
    Unreadable,
}
