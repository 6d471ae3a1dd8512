namespace AriGen.Twins.Coverage;

/// <summary>The scenarios that were replayed because their transcripts differed, and the number of all scenarios.</summary>
internal static class Replays
{
    private static readonly List<string> Again = [];

    public static int Played { get; private set; }

    /// <summary>The names of the tests, once for each replay.</summary>
    public static IReadOnlyCollection<string> Names => Again;

    public static void Begin() => Played++;

    /// <summary>Records the running test, and writes the reason to its output.</summary>
    public static void Add(string why)
    {
        Again.Add(TestContext.Current.Test!.TestDisplayName);
        TestContext.Current.TestOutputHelper!.WriteLine($"Played again, because:\n{why}");
    }
}
