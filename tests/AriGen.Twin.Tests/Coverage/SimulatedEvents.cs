namespace AriGen.Twins.Coverage;

/// <summary>The shapes of the events that the simulator has sent in the scenarios so far.</summary>
internal static class SimulatedEvents
{
    private static readonly HashSet<EventShape> Seen = [];

    public static IReadOnlyCollection<EventShape> All => Seen;

    public static void Add(IEnumerable<string> messages) => Seen.UnionWith(messages.Select(EventShape.Of));
}
