using System.Text.Json;
using AriGen.Analysis;

namespace AriGen.Cli.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("16")]
    [InlineData("22.10.1")]
    public async Task The_file_is_what_standard_output_gets_without_one(string version)
    {
        using TempFolder folder = new();
        ToolRun file = await ToolRun.OfAsync("schema", version, "-o", folder["ari.json"]);
        ToolRun pipe = await ToolRun.OfAsync("schema", version);

        Assert.Equal((ExitCode.Success, ""), (file.Exit, file.Out));
        Assert.Matches("^[0-9]+ models in ", file.Error);
        Assert.Equal((ExitCode.Success, ""), (pipe.Exit, pipe.Error));
        Assert.Equal(pipe.Out, Assert.Single(folder.Files).Value);
        Assert.NotEqual(0xEF, (await File.ReadAllBytesAsync(folder["ari.json"], TestContext.Current.CancellationToken))[0]);
        Assert.True(Definitions(pipe.Out).TryGetProperty("StasisStart", out _));
    }

    [Fact]
    public async Task It_is_the_schema_of_the_models_with_corrections_the_users_too()
    {
        using TempFolder folder = new TempFolder().With(
            "mine.json", """{"corrections":[{"at":"Channel.mood","evidence":"seen","add":{"type":"string","required":false,"description":"A mood."}}]}""");
        ToolEnvironment environment = new()
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Variable = static _ => null,
            SpecsFolder = Repository.Specs,
        };
        string expected = SchemaExport.ToJson(SpecSource.Read("22", environment).Link([AriGen.Spec.SpecCorrections.BuiltIn]).Model);

        Assert.Equal(expected, (await ToolRun.OfAsync("schema", "22")).Out);
        ToolRun run = await ToolRun.OfAsync("schema", "22", "--corrections", folder["mine.json"]);
        Assert.Equal("A mood.", Definitions(run.Out).GetProperty("Channel").GetProperty("properties").GetProperty("mood").GetProperty("description").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Api_docs_with_an_error_write_nothing_and_leave_the_file(bool toFile)
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1").With("specs/api-docs/bridges.json", "{").With("ari.json", "mine");
        ToolRun run = await ToolRun.OfAsync(["schema", folder["specs"], .. toFile ? ["-o", folder["ari.json"]] : Array.Empty<string>()]);
        Assert.Equal((ExitCode.Findings, ""), (run.Exit, run.Out));
        Assert.Contains("bridges.json(1,2): error ARIGEN001", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing is written", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Files["ari.json"]);
    }

    [Fact]
    public async Task A_warning_is_told_apart_from_the_schema()
    {
        using TempFolder folder = new TempFolder().WithSpecs("22.10.1");
        string docs = folder["specs/api-docs/sounds.json"];
        folder.With(docs, (await File.ReadAllTextAsync(docs, TestContext.Current.CancellationToken)).Replace("\"type\": \"List[FormatLangPair]\"", "\"type\": \"fancy\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.OfAsync("schema", folder["specs"]);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("sounds.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning ARIGEN", run.Error, StringComparison.Ordinal);
        Assert.False(Definitions(run.Out).GetProperty("Sound").GetProperty("properties").GetProperty("formats").TryGetProperty("type", out _));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
        => (await ToolRun.OfAsync("schema", "no-such-folder")).AssertFailed(ExitCode.Files, "there is no folder 'no-such-folder'");

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_and_leaves_nothing()
    {
        using TempFolder folder = new TempFolder().With("taken/mine", "mine");
        (await ToolRun.OfAsync("schema", "22", "-o", folder["taken"])).AssertFailed(ExitCode.Files, "is a folder");
        (await ToolRun.OfAsync("schema", "22", "-o", folder["missing/ari.json"])).AssertFailed(ExitCode.Files, "there is no folder", "missing");
        (await ToolRun.OfAsync("schema", "22", "-o", "/proc/ari.json")).AssertFailed(ExitCode.Files, "/proc/ari.json");
        Assert.Equal("taken/mine", Assert.Single(folder.Files).Key);
    }

    private static JsonElement Definitions(string schema) => JsonElement.Parse(schema).GetProperty("definitions");
}
