namespace AriGen.Simulator;

/// <summary>The exception for an operation that Asterisk refuses.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The reason phrase, or <see langword="null"/> for the usual one.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the server closes the connection after its answer.</summary>
    public bool EndsConnection { get; init; }

    /// <summary>Whether the message is in the member <c>error</c> instead of <c>message</c>, as for some internal errors.</summary>
    public bool IsInner { get; init; }

    /// <summary>Creates the exception for an object that Asterisk could not create from its input.</summary>
    public static RefusedException AllocationFailed() => new(500, "Allocation failed") { IsInner = true };
}
