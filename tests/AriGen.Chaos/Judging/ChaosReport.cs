namespace AriGen.Chaos;

/// <summary>All counts of a run.</summary>
internal sealed record ChaosReport
{
    public required string Title { get; init; }

    public required StreamVerdict Stream { get; init; }

    public required IReadOnlyList<TrackedRequest> Requests { get; init; }

    public required SubscriptionLoad Subscriptions { get; init; }

    public required IReadOnlyList<Recovery> Recoveries { get; init; }

    /// <summary>The exceptions that ended the stream.</summary>
    public required IReadOnlyList<string> Endings { get; init; }

    /// <summary>The times that the server failed by itself, and was started again for it.</summary>
    public required IReadOnlyList<string> ServerFailures { get; init; }

    /// <summary>Whether the client is connected at the end and the last event arrived.</summary>
    public required bool EndsWell { get; init; }

    public IReadOnlyList<TrackedRequest> Misclassified => [.. Requests.Where(static one => one.Contradiction is not null)];

    public int Deaf => Recoveries.Count(static one => one.Result == RecoveryResult.Deaf);

    public int NotConnected => Recoveries.Count(static one => one.Result == RecoveryResult.NotConnected);

    /// <summary><see langword="true"/> if all that must be 0 is 0, and the run ended well; otherwise, <see langword="false"/>.</summary>
    public bool Passes => EndsWell
        && Stream.Outside.Count + Stream.Duplicates + Stream.Reorderings == 0
        && Misclassified.Count == 0
        && Subscriptions.Missing + Subscriptions.LeftOver == 0
        && Deaf + NotConnected + Endings.Count == 0;

    /// <summary>The last line.</summary>
    public override string ToString() => $"{(Passes ? "PASS" : "FAIL")} {Title}: {string.Join("; ", Parts())}";

    private IEnumerable<string> Parts()
    {
        int noGap = Stream.Outside.Count(static one => one.How == Lost.NoGap);
        yield return $"accepted {Stream.Accepted}, delivered {Stream.Delivered}, in a gap {Stream.InGap}"
            + $", OUTSIDE ANY GAP {Stream.Outside.Count} (without a gap {noGap}, outside its interval {Stream.Outside.Count - noGap})"
            + $", duplicates {Stream.Duplicates}, reorderings {Stream.Reorderings}";
        yield return $"requests: success {Count(RequestOutcome.Success)}, refused {Count(RequestOutcome.ApiError)}"
            + $", not sent {Count(RequestOutcome.NotSent)}, unknown {Count(RequestOutcome.Unknown)}, other {Count(RequestOutcome.Other)}"
            + $", unverifiable {Requests.Count(static one => one.CarriedOut is null)}, MISCLASSIFIED {Misclassified.Count}";
        yield return $"subscriptions missing {Subscriptions.Missing}, left over {Subscriptions.LeftOver}";
        yield return $"reachable to connected {Distribution.Of(Recoveries)}, deaf {Deaf}, never {NotConnected}"
            + $", streams ended {Endings.Count}, failures of the server {ServerFailures.Count}";
        yield return EndsWell ? "at the end connected and events arrive" : "AT THE END NO EVENTS ARRIVE";
    }

    private int Count(RequestOutcome outcome)
        => Requests.Count(one => one.Outcome == outcome) + Subscriptions.Outcomes.GetValueOrDefault(outcome);
}
