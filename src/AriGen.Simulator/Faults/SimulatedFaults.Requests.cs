namespace AriGen.Simulator;

// These faults affect the next requests over any transport. Faults of one kind are taken in the order of their planning, one by each
// matching request. A request can take one fault of each kind, and then be late and fail.
public sealed partial class SimulatedFaults
{
    /// <summary>Refuses the next request without carrying it out.</summary>
    /// <param name="operation">
    /// The operation as resource and nickname, such as <c>channels.originate</c>, or <see langword="null"/> for any.
    /// </param>
    /// <param name="status">The status, from 100 to 999.</param>
    /// <param name="message">The message of the error.</param>
    /// <param name="times">The number of requests.</param>
    /// <exception cref="ArgumentException">The simulated version does not have the operation.</exception>
    public void FailNext(string? operation, int status, string message = "Failed by script", int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 999);
        RestReply answer = RestReply.Error(status, message);
        Plan(FaultKind.Refused, operation, times, fault => fault with { Answer = answer });
    }

    /// <summary>Delays the next request by the simulator's clock before it is carried out.</summary>
    /// <param name="operation">
    /// The operation as resource and nickname, such as <c>channels.originate</c>, or <see langword="null"/> for any.
    /// </param>
    /// <param name="delay">The delay.</param>
    /// <param name="times">The number of requests.</param>
    /// <exception cref="ArgumentException">The simulated version does not have the operation.</exception>
    public void DelayNext(string? operation, TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        Plan(FaultKind.Late, operation, times, fault => fault with { Delay = delay });
    }

    /// <summary>Carries out the next request and holds its answer back, so that its events arrive first.</summary>
    /// <param name="operation">
    /// The operation as resource and nickname, such as <c>channels.originate</c>, or <see langword="null"/> for any.
    /// </param>
    /// <returns>The answer, which has to be released.</returns>
    /// <exception cref="ArgumentException">The simulated version does not have the operation.</exception>
    public HeldAnswer HoldNext(string? operation = null)
    {
        HeldAnswer held = new();
        Plan(FaultKind.Held, operation, 1, fault => fault with { Holder = held });
        return held;
    }

    /// <summary>
    /// Carries out the next request, sends half of the answer's body, and cuts the connection. An answer without a body is lost completely.
    /// </summary>
    /// <param name="operation">
    /// The operation as resource and nickname, such as <c>channels.originate</c>, or <see langword="null"/> for any.
    /// </param>
    /// <param name="times">The number of requests.</param>
    /// <exception cref="ArgumentException">The simulated version does not have the operation.</exception>
    public void CutNext(string? operation = null, int times = 1)
        => Plan(FaultKind.Broken, operation, times, static fault => fault with { IsCut = true });

    /// <summary>Carries out the next request, and cuts the connection without an answer.</summary>
    /// <param name="operation">
    /// The operation as resource and nickname, such as <c>channels.originate</c>, or <see langword="null"/> for any.
    /// </param>
    /// <param name="times">The number of requests.</param>
    /// <exception cref="ArgumentException">The simulated version does not have the operation.</exception>
    public void LoseNext(string? operation = null, int times = 1)
        => Plan(FaultKind.Broken, operation, times, static fault => fault with { IsLost = true });

    private void Plan(FaultKind kind, string? operation, int times, Func<RequestFault, RequestFault> apply)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        SimulatedVersion version = _server.Pbx.Version;
        if (operation is not null && !version.HasOperation(operation))
        {
            throw new ArgumentException($"Asterisk {version.Number} has no operation '{operation}'. Operations are named by resource and nickname, such as channels.originate.", nameof(operation));
        }

        // A client can send the new ID in the path or not.
        string[]? operations = operation is null ? null : version.IdFormOf(operation) is { } form ? [operation, form] : [operation];
        _server.Faults.Add(kind, operations, times, apply);
    }
}
