namespace AriGen.Chaos;

/// <summary>The findings of a run one by one, and the recoveries by kind, as lines.</summary>
internal static class Findings
{
    public static IEnumerable<string> Of(ChaosReport report)
        => [
            .. report.Stream.Outside.GroupBy(static one => one.Event.Fault).Select(hole => Outside(report, hole)),
            .. report.Misclassified.GroupBy(static one => (one.Fault, one.Kind, one.Contradiction))
                .Select(group => Misclassified(report, [.. group])),
            .. report.Subscriptions.Findings.Select(static one => "subscription: " + one),
            .. report.Endings.Select(static one => "stream ended: " + one),
            .. report.Recoveries.GroupBy(static one => one.Fault.Kind).OrderBy(static one => one.Key)
                .Select(static kind => $"{kind.Key,-16}{kind.Count(),4} times, reachable to connected {Distribution.Of(kind)}"),
        ];

    private static string Outside(ChaosReport report, IGrouping<int, (SentEvent Event, Lost How)> hole)
    {
        string how = string.Join(", ", hole.CountBy(static one => one.How).Select(static one => $"{one.Key} {one.Value}"));
        string when = FormattableString.Invariant($"{hole.First().Event.Sent:HH:mm:ss.fff} to {hole.Last().Event.Answered:HH:mm:ss.fff}");
        return $"outside any gap: {hole.Count()} events after {Fault(report, hole.Key)}, {how}, from {when}";
    }

    private static string Misclassified(ChaosReport report, TrackedRequest[] group)
    {
        TrackedRequest first = group[0];
        string when = FormattableString.Invariant($"{first.Begun:HH:mm:ss.fff} to {first.Ended:HH:mm:ss.fff}");
        string what = $"{group.Length} times {first.Kind} {first.Contradiction}";
        return $"misclassified: {what}, after {Fault(report, first.Fault)}, the first from {when} {first.Error}";
    }

    private static string Fault(ChaosReport report, int number)
    {
        Fault? fault = report.Recoveries.FirstOrDefault(one => one.Fault.Number == number)?.Fault;
        return $"fault {number} ({fault?.Kind.ToString() ?? "before the first"})";
    }
}
