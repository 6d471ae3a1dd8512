namespace AriGen.Cli.Tests.Completion;

/// <summary>What may stand where, when no server is asked.</summary>
public sealed class PlaceTests
{
    private const string Nowhere = "http://127.0.0.1:1/";

    [Fact]
    public async Task First_comes_a_command()
    {
        CompletionRun run = await CompletionRun.AtAsync("");
        Assert.Equal("words", run.Kind);
        Assert.Contains("check", run.Words);
        Assert.Contains("completion", run.Words);
        Assert.DoesNotContain("complete", run.Words);
        Assert.All(run.Lines, static line => Assert.Matches(@"^\w+\t\S.{10,119}$", line));
        Assert.Equal(["check"], (await CompletionRun.AtAsync("ch")).Words);
    }

    [Fact]
    public async Task Options_come_as_long_as_they_may()
    {
        Assert.Contains("--version", (await CompletionRun.AtAsync("--")).Words);
        Assert.Equal(["--format", "--corrections", "--help"], (await CompletionRun.AtAsync("-", "check", "22")).Words);
        Assert.Equal(["--corrections", "--help"], (await CompletionRun.AtAsync("--", "check", "--format=json", "--corrections", "a.json")).Words);
        Assert.Contains("--app", (await CompletionRun.AtAsync("--a", "events", Nowhere, "--app", "one")).Words);
        Assert.Empty((await CompletionRun.AtAsync("--f", "check", "--")).Words);
    }

    [Theory]
    [InlineData("", "text json sarif", "check", "--format")]
    [InlineData("s", "sarif", "check", "22", "--format")]
    [InlineData("--format=", "--format=text --format=json --format=sarif", "check")]
    [InlineData("b", "breaking", "diff", "--fail-on")]
    [InlineData("", "", "call", Nowhere, "--user")]
    [InlineData("--user=", "", "call", Nowhere)]
    [InlineData("--frob=", "", "check")]
    [InlineData("z", "zsh", "completion")]
    public async Task An_option_or_argument_has_its_values(string word, string expected, params string[] before)
    {
        CompletionRun run = await CompletionRun.AtAsync(word, before);
        Assert.Equal(("words", expected), (run.Kind, string.Join(' ', run.Words)));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("generate")]
    [InlineData("schema")]
    [InlineData("verify")]
    [InlineData("diff")]
    [InlineData("diff", "22")]
    [InlineData("call", Nowhere, "--docs")]
    public async Task Where_api_docs_are_named_there_are_the_bundled_versions_and_folders(params string[] before)
    {
        CompletionRun run = await CompletionRun.AtAsync("", before);
        Assert.Equal("folders", run.Kind);
        Assert.Equal(Repository.Versions.Reverse(), run.Words);
        Assert.Equal(["22.10.1"], (await CompletionRun.AtAsync("22", before)).Words);
    }

    [Theory]
    [InlineData("files", "verify", "22")]
    [InlineData("files", "verify", "22", "one.jsonl")]
    [InlineData("files", "check", "22", "--corrections")]
    [InlineData("files", "call", Nowhere, "-o")]
    [InlineData("files", "events", Nowhere, "--record")]
    [InlineData("files", "pull", Nowhere, "--ca")]
    [InlineData("folders", "pull", Nowhere, "-o")]
    [InlineData("folders", "generate", "22", "-o")]
    [InlineData("files", "schema", "22", "-o")]
    public async Task Paths_are_left_to_the_shell(string kind, params string[] before)
    {
        CompletionRun run = await CompletionRun.AtAsync("", before);
        Assert.Equal(kind, run.Kind);
        Assert.Empty(run.Words);
    }

    [Theory]
    [InlineData("", "frob")]
    [InlineData("", "check", "22")]
    [InlineData("", "diff", "22", "23")]
    [InlineData("", "pull")]
    [InlineData("chan", "call", "no address")]
    [InlineData("", "call", Nowhere, "frobs")]
    [InlineData("", "call", Nowhere, "../events")]
    [InlineData("", "call", Nowhere, "channels", "frob")]
    [InlineData("frob=", "call", Nowhere, "channels", "originate")]
    [InlineData("or", "call", Nowhere, "channels", "--docs", "/no/such/folder")]
    [InlineData("a'b\"c", "call", Nowhere, "[suggest]", "@file")]
    public async Task Where_nothing_is_known_nothing_comes(string word, params string[] before)
    {
        CompletionRun run = await CompletionRun.AtAsync(word, before);
        Assert.Equal("words", run.Kind);

        // The resources need no sound address: the bundled version has them.
        Assert.Equal(word == "chan" ? ["channels"] : [], run.Words);
    }

    [Theory]
    [InlineData("words", "chan", "channels")]
    [InlineData("words", "orig", "originate originateWithId", "channels")]
    [InlineData("words", "ORIG", "originate originateWithId", "channels")]
    [InlineData("words", "event", "", "events")]
    [InlineData("nospace", "end", "endpoint=", "channels", "originate")]
    [InlineData("nospace", "END", "endpoint=", "channels", "Originate")]
    [InlineData("nospace", "vari", "variables= variables.", "channels", "originate", "endpoint=x")]
    [InlineData("words", "end", "", "channels", "originate", "endpoint=x")]
    [InlineData("words", "reason=n", "reason=normal reason=no_answer reason=normal_unspecified reason=number_incomplete", "channels", "hangup", "channelId=1")]
    [InlineData("words", "inhibitConnectedLineUpdates=", "inhibitConnectedLineUpdates=true inhibitConnectedLineUpdates=false", "bridges", "addChannel")]
    [InlineData("words", "terminateOn=", "terminateOn=none terminateOn=any terminateOn=* terminateOn=#", "channels", "record")]
    [InlineData("nospace", "only=build,s", "only=build,system only=build,status", "asterisk", "getInfo")]
    [InlineData("words", "only=build,b", "", "asterisk", "getInfo")]
    [InlineData("words", "variables.x=", "", "channels", "originate")]
    public async Task Call_has_resources_operations_parameters_and_values(string kind, string word, string expected, params string[] before)
    {
        CompletionRun run = await CompletionRun.AtAsync(word, ["call", Nowhere, .. before]);
        Assert.Equal((kind, expected), (run.Kind, string.Join(' ', run.Words)));
    }

    [Fact]
    public async Task Parameters_that_must_be_given_come_first_with_what_they_are()
    {
        string first = (await CompletionRun.AtAsync("", "call", Nowhere, "channels", "originate")).Lines[0];
        Assert.StartsWith("endpoint=\t(string, required) The endpoint to call", first, StringComparison.Ordinal);
        Assert.Equal(["ping"], (await CompletionRun.AtAsync("p", "call", Nowhere, "asterisk", "--docs", "22")).Words);
        Assert.Empty((await CompletionRun.AtAsync("p", "call", Nowhere, "asterisk", "--docs", "16", "ping")).Words);
    }

    [Theory]
    [InlineData("StasisS", "StasisStart", "--type")]
    [InlineData("--type=StasisS", "--type=StasisStart")]
    [InlineData("Mess", "", "--type")]
    public async Task Events_has_their_types(string word, string expected, params string[] before)
        => Assert.Equal(expected, string.Join(' ', (await CompletionRun.AtAsync(word, ["events", Nowhere, .. before])).Words));
}
