namespace AriGen.Simulator;

/// <summary>An operation that Asterisk refuses.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The status in the words of this refusal; null for the usual ones.</summary>
    public string? Reason { get; init; }

    /// <summary>The server closes the connection after its answer.</summary>
    public bool EndsConnection { get; init; }

    /// <summary>Some inner faults are said by another member than <c>message</c>.</summary>
    public bool IsInner { get; init; }

    /// <summary>What Asterisk says where it could not make something of what it got.</summary>
    public static RefusedException AllocationFailed() => new(500, "Allocation failed") { IsInner = true };
}
