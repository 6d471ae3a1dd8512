using System.CommandLine;
using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>
/// <c>arigen complete</c>, which the scripts of <c>arigen completion</c> ask. A command of its own and not the directive
/// <c>[suggest]</c>: that takes the line in one piece and would have to know the quoting of four shells to take it apart,
/// and it answers without descriptions. This one takes the words as the shell has them.
/// </summary>
internal static class CompleteCommand
{
    public static Command Create(ToolEnvironment environment, ParserConfiguration configuration)
    {
        Argument<string> shell = new("SHELL") { Description = "The shell that asks." };
        shell.AcceptOnlyFromAmong([.. Shell.All.Select(static one => one.Name)]);
        Argument<string[]> before = new("WORDS") { Description = "The words before the cursor.", Arity = ArgumentArity.ZeroOrMore };

        // Written --word=, because Windows PowerShell drops an empty word; the parser takes that for no value.
        Option<string?> word = new("--word") { Description = "The word at the cursor, as far as it goes.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> piece = new("--piece") { Description = "The end of it that the shell replaces. All of it where this is not given.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("complete", "Says what may stand at a cursor, for the scripts of arigen completion.") { shell, before, word, piece };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            Shell asking = Shell.Named(parsed.GetRequiredValue(shell));
            string raw = parsed.GetValue(word) ?? "";
            string replaced = parsed.GetResult(piece) is null or { Implicit: true } ? raw : parsed.GetValue(piece) ?? "";
            var completer = new Completer(parsed.RootCommandResult.Command, configuration);
            IReadOnlyList<CompletionItem> items = completer.At([.. (parsed.GetValue(before) ?? []).Select(asking.Unquoted)], asking.Unquoted(raw));
            foreach (string line in asking.Answer(items, raw, replaced))
            {
                environment.Out.Write(line + "\n");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
