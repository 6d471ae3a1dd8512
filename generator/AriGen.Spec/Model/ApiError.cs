namespace AriGen.Spec;

/// <summary>A documented error status of an operation.</summary>
public sealed record ApiError(int Code, string Reason);
