using System.Text.Json;

namespace AriGen.Cli.Tests;

public sealed class CheckTests
{
    [Theory]
    [InlineData("16")]
    [InlineData("18")]
    [InlineData("20")]
    [InlineData("22")]
    [InlineData("22.10")]
    [InlineData("22.10.1")]
    [InlineData("23")]
    public async Task A_bundled_version_has_no_grave_fault(string version)
    {
        ToolRun run = await ToolRun.OfAsync("check", version);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("0 errors, 0 warnings", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_told_at_once_at_their_places()
    {
        using TempFolder folder = Damaged();
        ToolRun run = await ToolRun.OfAsync("check", folder["specs"]);
        Assert.Equal(ExitCode.Findings, run.Exit);
        string[] lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches(@"^\S*bridges\.json\(1,1\): error ARIGEN001: The file is no valid JSON", lines[0]);
        Assert.Matches(@"^\S*mailboxes\.json\(\d+,\d+\): warning ARIGEN041: The Swagger version '9\.1' is not 1\.x", lines[1]);
        Assert.Contains("1 error, 1 warning", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_fault_with_its_place()
    {
        using TempFolder folder = Damaged();
        ToolRun run = await ToolRun.OfAsync("check", folder["specs"], "--format", "json");
        Assert.Equal(ExitCode.Findings, run.Exit);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(2, json.RootElement.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal("ARIGEN001", diagnostic.GetProperty("id").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal(folder["specs/api-docs/bridges.json"], diagnostic.GetProperty("path").GetString());
        Assert.Equal(1, diagnostic.GetProperty("line").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("warnings").GetInt32());
    }

    [Fact]
    public async Task Sarif_names_rules_and_places()
    {
        using TempFolder folder = Damaged();
        ToolRun run = await ToolRun.OfAsync("check", folder["specs"], "--format", "sarif");
        Assert.Equal(ExitCode.Findings, run.Exit);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        JsonElement sarif = json.RootElement.GetProperty("runs")[0];
        JsonElement rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        JsonElement[] results = [.. sarif.GetProperty("results").EnumerateArray()];
        Assert.Equal(["error", "warning"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Equal(
            result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        JsonElement place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(new Uri(folder["specs/api-docs/bridges.json"]).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task A_fault_without_a_place_is_told_without_one()
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1");
        File.Delete(folder["specs/resources.json"]);
        ToolRun text = await ToolRun.OfAsync("check", folder["specs"]);
        Assert.StartsWith("error ARIGEN033: The resource listing", text.Out, StringComparison.Ordinal);
        ToolRun sarif = await ToolRun.OfAsync("check", folder["specs"], "--format", "sarif");
        Assert.DoesNotContain("locations", sarif.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_a_corrections_file_are_told_too()
    {
        using TempFolder folder = new TempFolder().With("mine.json", """{ "corrections": [ { "at": "Channel.name", "typo": 1 } ] }""");
        ToolRun run = await ToolRun.OfAsync("check", "22", "--corrections", folder["mine.json"]);
        Assert.Equal(ExitCode.Findings, run.Exit);
        Assert.Contains("mine.json(1,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_file_can_command_the_terminal()
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1");
        string text = await File.ReadAllTextAsync(folder["specs/api-docs/sounds.json"], TestContext.Current.CancellationToken);
        folder.With("specs/api-docs/sounds.json", text.Replace("\"List[Sound]\"", "\"\\u001b[2J\\nSound\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.OfAsync("check", folder["specs"]);
        Assert.Contains("ARIGEN007", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_with_the_bundled_versions()
        => (await ToolRun.OfAsync("check", "17")).AssertFailed(ExitCode.Files, "there is no folder '17'", "16.28.0, 18.26.4");

    [Fact]
    public async Task A_folder_without_api_docs_is_told()
    {
        using TempFolder folder = new();
        (await ToolRun.OfAsync("check", folder.Path)).AssertFailed(ExitCode.Files, "holds no api-docs");
    }

    [Fact]
    public async Task A_file_in_place_of_a_folder_is_told()
    {
        using TempFolder folder = new TempFolder().With("file", "");
        (await ToolRun.OfAsync("check", folder["file"])).AssertFailed(ExitCode.Files, "is a file");
    }

    [Fact]
    public async Task A_corrections_file_that_is_not_there_is_told()
        => (await ToolRun.OfAsync("check", "22", "--corrections", "/nowhere/c.json")).AssertFailed(ExitCode.Files, "/nowhere/c.json");

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told()
    {
        // A link to nowhere: it can't be read by anybody, root included.
        using TempFolder folder = new();
        Directory.CreateDirectory(folder["specs/api-docs"]);
        File.CreateSymbolicLink(folder["specs/resources.json"], folder["gone.json"]);
        folder.With("specs/api-docs/sounds.json", "{}");
        (await ToolRun.OfAsync("check", folder["specs"])).AssertFailed(ExitCode.Files, "resources.json");
    }

    private static TempFolder Damaged()
    {
        TempFolder folder = new TempFolder().WithSpecs("22.10.1").With("specs/api-docs/bridges.json", "<html>");
        string text = File.ReadAllText(folder["specs/api-docs/mailboxes.json"]);
        return folder.With("specs/api-docs/mailboxes.json", text.Replace("\"swaggerVersion\": \"1.", "\"swaggerVersion\": \"9.", StringComparison.Ordinal));
    }
}
