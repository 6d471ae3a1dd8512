using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Simulator.Tests;

/// <summary>All operations of the newest long-term version are simulated or listed in the read-me.</summary>
public sealed class OperationTests
{
    // A request for an event socket is upgraded rather than answered.
    private static readonly string[] Upgraded = ["events.eventWebsocket"];

    private static readonly string ReadMe = Path.Combine(Repository.Root, "src/AriGen.Simulator/README.md");

    [Fact]
    public void All_but_those_that_the_read_me_names()
    {
        string[] documented = [.. Directory.GetFiles(Path.Combine(Repository.Root, "specs/22.10.1/api-docs"), "*.json").SelectMany(Operations)];
        OperationTable table = new(new Pbx(
            SimulatedVersion.Of("22"),
            TimeProvider.System,
            new PbxIds(TimeProvider.System),
            NullLogger.Instance,
            AriGen.Simulator.Dialplan.Default,
            OutboundOptions.None));
        string[] answered = [.. table.Names.Select(static name => $"{name.Resource}.{name.Nickname}"), .. Upgraded];

        TestContext.Current.TestOutputHelper!.WriteLine($"{answered.Intersect(documented).Count()} of {documented.Length} operations are simulated.");
        Assert.Empty(answered.Except(documented));
        string[] missing = [.. documented.Except(answered)], named = [.. Named()];
        Assert.True(missing.ToHashSet().SetEquals(named), $"Not there, and not named: {string.Join(", ", missing.Except(named))}. Named, but there: {string.Join(", ", named.Except(missing))}.");
        Assert.True(answered.Length >= 104, $"Only {answered.Length} operations are simulated.");
    }

    private static List<string> Operations(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. document.RootElement.GetProperty("apis").EnumerateArray()
                .SelectMany(static path => path.GetProperty("operations").EnumerateArray())
                .Select(operation => $"{Path.GetFileNameWithoutExtension(file)}.{operation.GetProperty("nickname").GetString()}"),
        ];
    }

    /// <summary>Returns the list below the heading, such as <c>- channels.redirect: why</c>.</summary>
    private static IEnumerable<string> Named()
        => File.ReadLines(ReadMe)
            .SkipWhile(static line => line != "## Operations that are not there").Skip(1)
            .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("- `", StringComparison.Ordinal))
            .Select(static line => line.Split('`')[1]);
}
