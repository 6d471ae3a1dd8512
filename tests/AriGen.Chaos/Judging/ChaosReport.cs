using System.Globalization;

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

    /// <summary><see langword="true"/> if the client is connected at the end and the last event arrived; otherwise, <see langword="false"/>.</summary>
    public required bool EndsWell { get; init; }

    public IReadOnlyList<TrackedRequest> Misclassified => [.. Requests.Where(static one => one.Contradiction is not null)];

    public int Deaf => Recoveries.Count(static one => one.IsDeaf);

    public int Lost => Recoveries.Count(static one => one.IsLost);

    /// <summary><see langword="true"/> if all that must be 0 is 0, and the run ended well; otherwise, <see langword="false"/>.</summary>
    public bool Passes => EndsWell && Stream.Outside.Count + Stream.Duplicates + Stream.Reorderings + Misclassified.Count
        + Subscriptions.Missing + Subscriptions.LeftOver + Deaf + Lost + Endings.Count == 0;

    private Distribution Times => new(Recoveries.Where(static one => one.HasNoticed).Select(static one => one.Time).OfType<TimeSpan>());

    /// <summary>The last line.</summary>
    public override string ToString()
    {
        int Count(RequestOutcome outcome) => Requests.Count(one => one.Outcome == outcome) + Subscriptions.Outcomes.GetValueOrDefault(outcome);
        int noGap = Stream.Outside.Count(static one => one.How == AriGen.Chaos.Lost.NoGap);
        return string.Create(CultureInfo.InvariantCulture, $"{(Passes ? "PASS" : "FAIL")} {Title}: ")
            + string.Create(CultureInfo.InvariantCulture, $"accepted {Stream.Accepted}, delivered {Stream.Delivered}, in a gap {Stream.InGap}, ")
            + string.Create(CultureInfo.InvariantCulture, $"OUTSIDE ANY GAP {Stream.Outside.Count} (without a gap {noGap}, outside its interval {Stream.Outside.Count - noGap}), ")
            + string.Create(CultureInfo.InvariantCulture, $"duplicates {Stream.Duplicates}, reorderings {Stream.Reorderings}; ")
            + string.Create(CultureInfo.InvariantCulture, $"requests: success {Count(RequestOutcome.Success)}, refused {Count(RequestOutcome.ApiError)}, ")
            + string.Create(CultureInfo.InvariantCulture, $"not sent {Count(RequestOutcome.NotSent)}, unknown {Count(RequestOutcome.Unknown)}, other {Count(RequestOutcome.Other)}, ")
            + string.Create(CultureInfo.InvariantCulture, $"unverifiable {Requests.Count(static one => one.CarriedOut is null)}, MISCLASSIFIED {Misclassified.Count}; ")
            + string.Create(CultureInfo.InvariantCulture, $"subscriptions missing {Subscriptions.Missing}, left over {Subscriptions.LeftOver}; ")
            + string.Create(CultureInfo.InvariantCulture, $"reachable to connected {Times}, deaf {Deaf}, never {Lost}, streams ended {Endings.Count}, ")
            + string.Create(CultureInfo.InvariantCulture, $"failures of the server {ServerFailures.Count}; at the end {(EndsWell ? "connected and events arrive" : "NO EVENTS ARRIVE")}");
    }

    /// <summary>The findings one by one, and the recoveries by kind.</summary>
    public IEnumerable<string> Details()
    {
        foreach (IGrouping<int, (SentEvent Event, Lost How)> hole in Stream.Outside.GroupBy(static one => one.Event.Fault))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"outside any gap: {hole.Count()} events after fault {hole.Key} ({FaultName(hole.Key)}), {string.Join(", ", hole.CountBy(static one => one.How).Select(static one => $"{one.Key} {one.Value}"))}, from {hole.First().Event.Sent:HH:mm:ss.fff} to {hole.Last().Event.Answered:HH:mm:ss.fff}");
        }

        foreach (IGrouping<(int Fault, RequestKind Kind, string? Contradiction), TrackedRequest> group in Misclassified.GroupBy(static one => (one.Fault, one.Kind, one.Contradiction)))
        {
            TrackedRequest first = group.First();
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"misclassified: {group.Count()} times {first.Kind} {first.Contradiction}, after fault {first.Fault} ({FaultName(first.Fault)}), the first from {first.Begun:HH:mm:ss.fff} to {first.Ended:HH:mm:ss.fff} {first.Error}");
        }

        foreach (string line in Subscriptions.Findings.Select(static one => "subscription: " + one).Concat(Endings.Select(static one => "stream ended: " + one)))
        {
            yield return line;
        }

        foreach (Recovery one in Recoveries.Where(static one => one.IsDeaf || one.IsLost))
        {
            yield return $"{(one.IsDeaf ? "connected, but deaf" : "not connected")} after fault {one.Fault}";
        }

        foreach (IGrouping<FaultKind, Recovery> kind in Recoveries.GroupBy(static one => one.Fault.Kind).OrderBy(static one => one.Key))
        {
            yield return $"{kind.Key,-16} {kind.Count(),4} times, reachable to connected {new Distribution(kind.Where(static one => one.HasNoticed).Select(static one => one.Time).OfType<TimeSpan>())}";
        }
    }

    private string FaultName(int number) => Recoveries.FirstOrDefault(one => one.Fault.Number == number)?.Fault.Kind.ToString() ?? "before the first";
}
