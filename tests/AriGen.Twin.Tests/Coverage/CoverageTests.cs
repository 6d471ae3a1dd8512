namespace AriGen.Twins.Coverage;

/// <summary>Checks, after all scenarios, that the simulator has sent every kind of event that was recorded from a real server.</summary>
[Collection(CoverageLast.Name)]
public sealed class CoverageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/AriGen.Tests/Captures");

    [Fact]
    public void Every_captured_event_has_a_simulated_one_with_the_same_members()
    {
        Dictionary<EventShape, string> captured = [];
        foreach (string file in Directory.GetFiles(Folder, "22-*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                captured.TryAdd(EventShape.Of(line), Path.GetFileNameWithoutExtension(file));
            }
        }

        string[] missing =
        [
            .. captured.Where(static shape => !SimulatedEvents.All.Contains(shape.Key)).Select(static shape => $"{shape.Value}: {shape.Key.Type}: {Nearest(shape.Key)}"),
        ];
        Console.WriteLine($"{captured.Count - missing.Length} of {captured.Count} kinds of captured events are simulated.");
        Assert.True(missing.Length == 0, $"Of {captured.Count} kinds of captured events the simulator never sent {missing.Length}:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Few_scenarios_had_to_be_played_again()
    {
        string told = $"{Replays.Played} scenarios, {Replays.Names.Count} plays of them again: {string.Join(", ", Replays.Names)}";
        Console.WriteLine(told);
        Assert.True(Replays.Names.Count * 20 <= Replays.Played, told);
    }

    private static string Nearest(EventShape wanted)
        => SimulatedEvents.All.Where(shape => shape.Type == wanted.Type)
            .Select(wanted.DifferenceTo)
            .MinBy(static difference => difference.Length) is { } difference
            ? $"the nearest one has {difference}"
            : "none at all";
}
