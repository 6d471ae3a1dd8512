namespace AriGen.Cli.Tests;

/// <summary>Errors in the command line, and the help.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("a command is missing")]
    [InlineData("there is no command 'chek'", "chek")]
    [InlineData("there is no command 'chek'", "chek", "22")]
    [InlineData("'--colour' is not understood here", "--colour")]
    [InlineData("Required argument 'DIR' missing", "check")]
    [InlineData("'--frob' is not understood here", "check", "22", "--frob")]
    [InlineData("'more' is not understood here", "check", "22", "more")]
    [InlineData("xml", "check", "22", "--format", "xml")]
    [InlineData("--format", "check", "22", "--format")]
    [InlineData("--output", "generate", "22")]
    [InlineData("Required argument 'DIR' missing", "schema")]
    [InlineData("'-o'", "schema", "22", "-o")]
    [InlineData("'1x' is not a C# namespace", "generate", "22", "-o", "out", "--namespace", "1x")]
    [InlineData("'a.class' is not a C# namespace", "generate", "22", "-o", "out", "--namespace", "a.class")]
    [InlineData("'' is not a C# namespace", "generate", "22", "-o", "out", "--namespace", "")]
    [InlineData("--output is empty", "generate", "22", "-o", "")]
    [InlineData("--output is empty", "schema", "22", "-o", "")]
    [InlineData("--output is empty", "pull", "http://127.0.0.1:9/", "-o", "")]
    [InlineData("--output is empty", "call", "http://127.0.0.1:9/", "channels", "list", "-o", "")]
    [InlineData("--docs is empty", "call", "http://127.0.0.1:9/", "channels", "list", "--docs", "")]
    [InlineData("--record is empty", "events", "http://127.0.0.1:9/", "--app", "a", "--record", "")]
    [InlineData("--ca is empty", "pull", "https://127.0.0.1:9/", "-o", "x", "--ca", "")]
    [InlineData("--corrections is empty", "check", "22", "--corrections", "")]
    [InlineData("DIR is empty", "check", "")]
    [InlineData("TRAFFIC is empty", "verify", "22", "")]
    [InlineData("NEW is empty", "diff", "22", "")]
    [InlineData("not an http or https address", "events", "", "--app", "a")]
    [InlineData("not an http or https address", "call", "localhost:8088", "channels", "list")]
    [InlineData("is not a number of seconds", "events", "http://127.0.0.1:9/", "--app", "a", "--timeout", "-1")]
    [InlineData("is not a number of seconds", "call", "http://127.0.0.1:9/", "--timeout", "NaN")]
    [InlineData("'--app'", "events", "http://127.0.0.1:9/", "--app")]
    [InlineData("an application's name", "events", "http://127.0.0.1:9/", "--app", "")]
    [InlineData("yaml", "verify", "22", "x", "--format", "yaml")]
    [InlineData("protected", "generate", "22", "-o", "out", "--visibility", "protected")]
    public async Task A_bad_command_line_is_told_in_one_line(string words, params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(args);
        run.AssertFailed(ExitCode.CommandLine, words, "--help");
    }

    [Fact]
    public async Task Help_lists_the_commands_and_the_exit_codes()
    {
        ToolRun run = await ToolRun.OfAsync("--help");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("check", run.Out, StringComparison.Ordinal);
        Assert.All(ExitCode.All, code => Assert.Contains($"{code.Code,3}  {code.Meaning}", run.Out, StringComparison.Ordinal));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Help_has_a_line_for_each_command()
    {
        ToolRun run = await ToolRun.OfAsync("--help");
        string[] lines = run.Out.Split('\n')
            .SkipWhile(static line => line != "Commands:")
            .Skip(1)
            .TakeWhile(static line => line.Length > 0)
            .ToArray();
        Assert.Contains(lines, static line => line.Trim().StartsWith("check  ", StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.DoesNotContain("<", line, StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.DoesNotContain(". ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("generate")]
    [InlineData("schema")]
    [InlineData("pull")]
    [InlineData("verify")]
    [InlineData("events")]
    [InlineData("call")]
    [InlineData("simulate")]
    [InlineData("completion")]
    public async Task Each_command_has_help_with_an_example(string command)
    {
        ToolRun run = await ToolRun.OfAsync(command, "--help");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains($"  arigen {command} ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Example", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_read_me_has_each_exit_code_as_it_is()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "AriGen.Cli", "README.md"), TestContext.Current.CancellationToken);
        Assert.All(ExitCode.All, code => Assert.Contains($"| {code.Code} | {code.Meaning} |", text, StringComparison.Ordinal));
    }
}
