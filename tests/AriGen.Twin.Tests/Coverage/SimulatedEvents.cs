namespace AriGen.Twins.Coverage;

/// <summary>What the simulator has sent in the scenarios until now, by its shape.</summary>
internal static class SimulatedEvents
{
    private static readonly HashSet<EventShape> Seen = [];

    public static IReadOnlyCollection<EventShape> All => Seen;

    public static void Add(IEnumerable<string> messages) => Seen.UnionWith(messages.Select(EventShape.Of));
}
