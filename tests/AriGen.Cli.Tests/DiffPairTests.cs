using System.Globalization;
using System.Text.Json;
using AriGen.Spec.Tests.Comparison;

namespace AriGen.Cli.Tests;

/// <summary>Compares the output of <c>arigen diff</c> for all pairs of bundled versions with the facts of their api-docs.</summary>
public sealed class DiffPairTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Pairs
        => from old in Repository.Versions
           from @new in Repository.Versions
           where old != @new
           select new TheoryDataRow<string, string>(old, @new);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task It_is_what_the_facts_say(string old, string @new)
    {
        ToolRun run = await ToolRun.OfAsync("diff", old, @new, "--no-corrections", "--format", "json");
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            FactsDifference.Lines(FactsSide.Read(old), FactsSide.Read(@new)).Order(StringComparer.Ordinal),
            json.RootElement.GetProperty("changes").EnumerateArray().Select(Line).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Text_and_markdown_tell_as_many(string old, string @new)
    {
        // Older versions lack the version of introduction, so only its count is compared. Lists of subtypes are redundant.
        int count = FactsDifference.Lines(FactsSide.Read(old), FactsSide.Read(@new))
            .Count(static line => !line.Contains(" SubType ", StringComparison.Ordinal)
                && !(line.Contains(" Since [", StringComparison.Ordinal) && line.Contains("[]", StringComparison.Ordinal)));
        string text = (await ToolRun.OfAsync("diff", old, @new, "--no-corrections")).Out;
        string markdown = (await ToolRun.OfAsync("diff", old, @new, "--no-corrections", "--format", "markdown")).Out;
        string said = string.Create(CultureInfo.InvariantCulture, $"{count} change{(count == 1 ? "" : "s")}, ");
        Assert.StartsWith($"{old} -> {@new}: {said}", text, StringComparison.Ordinal);
        Assert.Contains($"\n\n{said}", markdown, StringComparison.Ordinal);
        Assert.Equal(count, text.Split('\n').Count(static line => line is [' ' or '!', ' ', '+' or '-' or '~', ' ', ..]));
        Assert.Equal(count, markdown.Split('\n').Count(static line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    private static string Line(JsonElement change)
    {
        string fact = $"{Word(change, "change")} {Word(change, "element")} {Text(change, "at")}";
        string item = Text(change, "item") is { } named ? $": {named}" : "";
        string values = Text(change, "aspect") is null
            ? $" [{Text(change, "old") ?? Text(change, "new")}]"
            : $" {Word(change, "aspect")} [{Text(change, "old")}] [{Text(change, "new")}]";
        return fact + item + values;
    }

    private static string? Text(JsonElement change, string name)
        => change.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static string Word(JsonElement change, string name)
        => Text(change, name) is { } word ? string.Concat(char.ToUpperInvariant(word[0]), word[1..]) : "";
}
