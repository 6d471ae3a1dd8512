namespace AriGen.Twins.Coverage;

/// <summary>The scenarios that had to be played again because their transcripts differed, and how many there were in all.</summary>
internal static class Replays
{
    private static readonly List<string> Again = [];

    public static int Played { get; private set; }

    /// <summary>The names of the tests, one for each time.</summary>
    public static IReadOnlyCollection<string> Names => Again;

    public static void Begin() => Played++;

    /// <summary>Notes the running test, and tells in its output why.</summary>
    public static void Add(string why)
    {
        Again.Add(TestContext.Current.Test!.TestDisplayName);
        TestContext.Current.TestOutputHelper!.WriteLine($"Played again, because:\n{why}");
    }
}
