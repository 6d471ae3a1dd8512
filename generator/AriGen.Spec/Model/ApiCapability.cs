namespace AriGen.Spec;

/// <summary>
/// An operation as callers see it. Two operations that differ only in the place of the new ID are one: it sends the ID in the path, and
/// the client makes one where the caller gives none.
/// </summary>
/// <param name="Operation">The operation to generate.</param>
/// <param name="IdForm">The second of the two operations, which has the ID in its path; null for an operation on its own.</param>
public sealed record ApiCapability(ApiOperation Operation, ApiOperation? IdForm);
