namespace AriGen.Simulator;

// For the next requests to come, whatever carries them. Faults of one kind are taken in the order in which they were planned, one by
// each request that they fit; a request may take one of each kind, and then be late and fail.
public sealed partial class SimulatedFaults
{
    /// <summary>Refuses the next request. It is not carried out.</summary>
    /// <param name="operation">Which: resource and nickname as in the api-docs, such as <c>channels.originate</c>. Null for any.</param>
    /// <param name="status">The status, from 100 to 999.</param>
    /// <param name="message">The server's words.</param>
    /// <param name="times">For how many requests.</param>
    /// <exception cref="ArgumentException">The simulated version has no such operation.</exception>
    public void FailNext(string? operation, int status, string message = "Failed by script", int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 999);
        RestReply answer = RestReply.Error(status, message);
        Plan(FaultKind.Refused, operation, times, fault => fault with { Answer = answer });
    }

    /// <summary>Lets the next request wait before anything is done with it, by the simulator's clock.</summary>
    /// <param name="operation">Which: resource and nickname as in the api-docs, such as <c>channels.originate</c>. Null for any.</param>
    /// <param name="delay">How long.</param>
    /// <param name="times">For how many requests.</param>
    /// <exception cref="ArgumentException">The simulated version has no such operation.</exception>
    public void DelayNext(string? operation, TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        Plan(FaultKind.Late, operation, times, fault => fault with { Delay = delay });
    }

    /// <summary>Carries the next request out and holds its answer, so that the events that it causes come before.</summary>
    /// <param name="operation">Which: resource and nickname as in the api-docs, such as <c>channels.originate</c>. Null for any.</param>
    /// <returns>The answer, to be released.</returns>
    /// <exception cref="ArgumentException">The simulated version has no such operation.</exception>
    public HeldAnswer HoldNext(string? operation = null)
    {
        HeldAnswer held = new();
        Plan(FaultKind.Held, operation, 1, fault => fault with { Holder = held });
        return held;
    }

    /// <summary>Carries the next request out, sends half of the answer's body, and cuts the connection. An answer without a body is lost whole.</summary>
    /// <param name="operation">Which: resource and nickname as in the api-docs, such as <c>channels.originate</c>. Null for any.</param>
    /// <param name="times">For how many requests.</param>
    /// <exception cref="ArgumentException">The simulated version has no such operation.</exception>
    public void CutNext(string? operation = null, int times = 1) => Plan(FaultKind.Broken, operation, times, static fault => fault with { IsCut = true });

    /// <summary>Carries the next request out, and cuts the connection in place of an answer.</summary>
    /// <param name="operation">Which: resource and nickname as in the api-docs, such as <c>channels.originate</c>. Null for any.</param>
    /// <param name="times">For how many requests.</param>
    /// <exception cref="ArgumentException">The simulated version has no such operation.</exception>
    public void LoseNext(string? operation = null, int times = 1) => Plan(FaultKind.Broken, operation, times, static fault => fault with { IsLost = true });

    private void Plan(FaultKind kind, string? operation, int times, Func<RequestFault, RequestFault> apply)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        SimulatedVersion version = _server.Pbx.Version;
        if (operation is not null && !version.HasOperation(operation))
        {
            throw new ArgumentException($"Asterisk {version.Number} has no operation '{operation}'. One is named by resource and nickname, such as channels.originate.", nameof(operation));
        }

        // A client may send the new ID in the path or not.
        string[]? operations = operation is null ? null : version.IdFormOf(operation) is { } form ? [operation, form] : [operation];
        _server.Faults.Add(kind, operations, times, apply);
    }
}
