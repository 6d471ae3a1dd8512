using System.Collections.Immutable;
using System.CommandLine.Completions;

namespace AriGen.Cli.Tests.Completion;

/// <summary>The format of words for each shell, and the scripts.</summary>
public sealed class ShellTextTests
{
    [Theory]
    [InlineData("orig", "orig", "originate", "originate")]
    [InlineData("reason=n", "n", "reason=no answer", @"no\ answer")]
    [InlineData("reason=", "", "reason=$(up)", @"\$\(up\)")]
    [InlineData("'reason=n", "reason=n", "reason=no $x's", @"reason=no $x'\''s")]
    [InlineData("reason=\"n", "n", "reason=no `$x` \"s\"", @"no \`\$x\` \""s\""")]
    [InlineData("a=\\#", "\\#", "a=#", @"\#")]
    [InlineData("x=", "", "x=ä,b", "ä,b")]
    public void Bash_gets_what_stands_in_place_of_the_last_piece(string word, string piece, string value, string expected)
        => Assert.Equal(["words", expected], Shell.Named("bash").Answer([new CompletionItem(value)], word, piece));

    [Theory]
    [InlineData(@"a\ b", "a b", '\0')]
    [InlineData("'a \\b\"'c", "a \\b\"c", '\0')]
    [InlineData("\"a\\\"b\\c$(x)", "a\"b\\c$(x)", '"')]
    [InlineData("x='a", "x=a", '\'')]
    [InlineData("a\\", "a\\", '\0')]
    public void Quoting_is_taken_off_and_nothing_expanded(string raw, string text, char quote)
        => Assert.Equal(new QuotedText(text, quote), QuotedText.Read(raw));

    [Fact]
    public void Zsh_and_fish_get_descriptions()
    {
        CompletionItem item = new(@"a:b\c", detail: "First.\nline: one. Second.");
        Assert.Equal(["words", @"a\:b\\c:First."], Shell.Named("zsh").Answer([item], "", ""));
        Assert.Equal(["words", "a:b\\c\tFirst."], Shell.Named("fish").Answer([item], "", ""));
        Assert.Equal(["words", "x"], Shell.Named("zsh").Answer([new CompletionItem("x")], "", ""));
    }

    [Theory]
    [InlineData("endpoint=", "endpoint=")]
    [InlineData("a=it's $x", "'a=it''s $x'")]
    [InlineData("only=a,b", "'only=a,b'")]
    [InlineData("@x", "'@x'")]
    public void PowerShell_gets_text_to_insert_to_show_and_to_explain(string value, string inserted)
        => Assert.Equal(["words", $"{inserted}\t{value}\t{value}"], Shell.Named("powershell").Answer([new CompletionItem(value)], "", ""));

    [Theory]
    [InlineData("'it''s", "it's")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("plain'", "plain'")]
    public void PowerShell_quotes_are_taken_off(string raw, string text) => Assert.Equal(text, Shell.Named("powershell").Unquoted(raw));

    /// <summary>Reads the script instead of running it, because PowerShell is not available in tests.</summary>
    [Fact]
    public void The_script_of_PowerShell_registers_and_asks_the_tool()
    {
        string script = Shell.Named("powershell").Script;
        Assert.Contains("Register-ArgumentCompleter -Native -CommandName arigen -ScriptBlock {", script, StringComparison.Ordinal);
        Assert.Contains("& $program complete powershell \"--word=$wordToComplete\" '--' @before 2>$null", script, StringComparison.Ordinal);
        Assert.Contains("$_ -split \"`t\", 3", script, StringComparison.Ordinal);
        Assert.Contains("[System.Management.Automation.CompletionResult]::new($text, $shown, ", script, StringComparison.Ordinal);
        Assert.Equal(script.Count(static c => c == '{'), script.Count(static c => c == '}'));
        Assert.Equal(script.Count(static c => c == '('), script.Count(static c => c == ')'));
    }

    [Theory]
    [InlineData("bash", "complete -F _arigen arigen")]
    [InlineData("zsh", "#compdef arigen")]
    [InlineData("fish", "complete -c arigen")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task The_command_prints_the_script(string shell, string words)
    {
        ToolRun run = await ToolRun.OfAsync("completion", shell);
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Out);
        string[] answer = await CompletionRun.AskAsync(["complete", shell, "--word=chec", "--piece=chec", "--"], ImmutableDictionary<string, string>.Empty, FixedTime.Stopped);
        Assert.StartsWith("check", answer[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_says_how_each_is_installed()
    {
        ToolRun run = await ToolRun.OfAsync("completion", "--help");
        Assert.All(Shell.All, shell => Assert.Contains($"arigen completion {shell.Name}", run.Out, StringComparison.Ordinal));
        (await ToolRun.OfAsync("completion", "tcsh")).AssertFailed(ExitCode.CommandLine, "tcsh");
    }
}
