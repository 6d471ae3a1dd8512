using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AriGen.Cli;

/// <summary>The usual help, then the command's examples, and for the tool as a whole its exit codes.</summary>
internal sealed class ToolHelp(HelpAction usual) : AsynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override async Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default)
    {
        if (parseResult.CommandResult.Command is RootCommand root)
        {
            Shorten(root);
        }

        int exitCode = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        switch (parseResult.CommandResult.Command)
        {
            case ToolCommand command:
                Write(output, command.Examples.Count == 1 ? "Example:" : "Examples:", command.Examples);
                if (command.Details is { } details)
                {
                    await details(parseResult, cancellationToken);
                }

                break;
            case RootCommand:
                Write(output, "Exit codes:", ExitCode.All.Select(static code => $"{code.Code,3}  {code.Meaning}"));
                break;
        }

        return exitCode;
    }

    /// <summary>Shortens the description of each command to its first sentence. Its own help has the rest.</summary>
    private static void Shorten(RootCommand root)
    {
        foreach (Command command in root.Subcommands)
        {
            command.Description = command.Description?.Split([". ", ": "], 2, StringSplitOptions.None)[0].TrimEnd('.');
            foreach (Argument argument in command.Arguments)
            {
                argument.Hidden = true;
            }
        }
    }

    private static void Write(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title);
        foreach (string line in lines)
        {
            output.WriteLine("  " + line);
        }
    }
}
