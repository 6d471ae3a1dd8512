using System.Text.Json;

namespace AriGen.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public async Task Two_bundled_versions_are_compared_as_text()
    {
        ToolRun run = await ToolRun.OfAsync("diff", "20", "22");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Empty(run.Error);
        Assert.Equal(
            """
            20 -> 22: 2 changes, none breaks callers

            interface
              ~ ARI  version: 8.0.0 -> 10.0.0

            events
              + ChannelToneDetected  event base Event

            """,
            run.Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_changelog_gets_markdown()
    {
        ToolRun run = await ToolRun.OfAsync("diff", "22", "20", "--format", "markdown");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("\n### events\n\n- **Breaking:** Removed event `ChannelToneDetected`: `base Event`. The record", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_json()
    {
        ToolRun run = await ToolRun.OfAsync("diff", "16", "23", "--format", "json");
        Assert.Equal(ExitCode.Success, run.Exit);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("16", json.RootElement.GetProperty("old").GetProperty("name").GetString());
        Assert.Equal("4.1.4", json.RootElement.GetProperty("old").GetProperty("apiVersion").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("changes").EnumerateArray(),
            change => change.GetProperty("at").GetString() == "channels.externalMedia(external_host)" && change.GetProperty("breaking").GetBoolean());
    }

    [Theory]
    [InlineData(ExitCode.Success, "22", "22.10.1", "any")]
    [InlineData(ExitCode.Success, "20", "22", "breaking")]
    [InlineData(ExitCode.Different, "20", "22", "any")]
    [InlineData(ExitCode.Different, "22", "20", "breaking")]
    public async Task The_exit_code_tells_what_was_asked_for(int exit, string old, string @new, string failOn)
    {
        ToolRun run = await ToolRun.OfAsync("diff", old, @new, "--fail-on", failOn);
        Assert.Equal(exit, run.Exit);
        Assert.Equal(exit == ExitCode.Success, run.Error.Length == 0);
        Assert.NotEmpty(run.Out);
    }

    [Fact]
    public async Task A_folder_is_compared_and_descriptions_on_request()
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1");
        string text = await File.ReadAllTextAsync(folder["specs/api-docs/sounds.json"], TestContext.Current.CancellationToken);
        folder.With("specs/api-docs/sounds.json", text.Replace("\"summary\": \"", "\"summary\": \"Now ", StringComparison.Ordinal));
        ToolRun without = await ToolRun.OfAsync("diff", "22", folder["specs"]);
        ToolRun with = await ToolRun.OfAsync("diff", "22", folder["specs"], "--descriptions");
        Assert.EndsWith(": no change\n", without.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("~ sounds.list  description: ", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_users_corrections_count_on_both_sides()
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1")
            .With("mine.json", """{ "corrections": [ { "at": "Mailbox.old_messages", "type": "long", "evidence": "Seen." } ] }""");
        string text = await File.ReadAllTextAsync(folder["specs/api-docs/mailboxes.json"], TestContext.Current.CancellationToken);
        folder.With("specs/api-docs/mailboxes.json", text.Replace("\"int\"", "\"long\"", StringComparison.Ordinal));
        ToolRun without = await ToolRun.OfAsync("diff", "22", folder["specs"], "--fail-on", "breaking");
        ToolRun with = await ToolRun.OfAsync("diff", "22", folder["specs"], "--fail-on", "breaking", "--corrections", folder["mine.json"]);
        Assert.Matches("! ~ Mailbox.old_messages +type: int -> long", without.Out);
        Assert.DoesNotContain("Mailbox.old_messages", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_api_docs_are_not_compared()
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1").With("specs/api-docs/bridges.json", "<html>");
        ToolRun run = await ToolRun.OfAsync("diff", "22", folder["specs"]);
        Assert.Equal(ExitCode.Findings, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("ARIGEN001", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing is compared", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_compared_with_a_bundled_version()
    {
        await using FakeServer server = await FakeServer.StartAsync("20.20.1");
        ToolRun run = await server.RunAsync("diff", "22");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.StartsWith($"{server.Url} -> 22: 2 changes, none breaks callers", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_server_that_fails_is_told_in_one_line()
    {
        (await ToolRun.OfAsync("diff", "22", RawServer.Nowhere().ToString(), "--user", "a", "--password", "b")).AssertFailed(ExitCode.Unreachable);
        (await ToolRun.OfAsync("diff", "22", "http://a:secret@host/?x", "--user", "a")).AssertFailed(ExitCode.CommandLine, "not an http or https address");
        await using FakeServer server = await FakeServer.StartAsync();
        (await ToolRun.OfAsync("diff", server.Url, "22", "--user", "a", "--password", "b")).AssertFailed(ExitCode.Refused);
    }

    [Fact]
    public async Task A_side_that_is_not_there_is_told()
    {
        (await ToolRun.OfAsync("diff", "22", "17")).AssertFailed(ExitCode.Files, "there is no folder '17'");
        (await ToolRun.OfAsync("diff", "/nowhere", "22")).AssertFailed(ExitCode.Files, "'/nowhere'");
    }

    [Theory]
    [InlineData("Required argument 'OLD' missing", "diff")]
    [InlineData("'NEW'", "diff", "22")]
    [InlineData("sarif", "diff", "20", "22", "--format", "sarif")]
    [InlineData("never", "diff", "20", "22", "--fail-on", "never")]
    public async Task A_bad_command_line_is_told_in_one_line(string words, params string[] args)
        => (await ToolRun.OfAsync(args)).AssertFailed(ExitCode.CommandLine, words, "--help");

    [Fact]
    public async Task Help_has_an_example()
        => Assert.Contains("  arigen diff 20 22", (await ToolRun.OfAsync("diff", "--help")).Out, StringComparison.Ordinal);
}
