using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace AriGen.Cli;

/// <summary>The whole tool: it parses a command line, runs it, and makes one line and an exit code of whatever ends it early.</summary>
internal sealed class Tool(ToolEnvironment environment)
{
    /// <summary>EPIPE, on every Unix.</summary>
    private const int BrokenPipe = 32;

    /// <summary>A name that begins with @ is a name, not a file with more arguments.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Root().Parse(args, Parser);
        if (parsed.Errors.Count > 0 || EmptyPath(parsed) is not null)
        {
            return Fail(ExitCode.CommandLine, Complaint(parsed));
        }

        try
        {
            var configuration = new InvocationConfiguration
        {
            Output = environment.Out,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
        };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (FailureException failure)
        {
            return Fail(failure.ExitCode, failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The terminal shows ^C where the cursor stands, which may be after a question.
            if (environment.ErrorIsTerminal)
            {
                environment.Error.WriteLine();
            }

            return ExitCode.Cancelled;
        }
        catch (IOException exception) when (!OperatingSystem.IsWindows() && exception.HResult == BrokenPipe)
        {
            // Whoever read has what they want, as head does.
            return ExitCode.ClosedPipe;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCode.Files, exception.Message);
        }
        catch (Exception exception)
        {
            Exception cause = exception.GetBaseException();
            return Fail(ExitCode.Internal, $"internal error: {cause.GetType().Name}: {cause.Message}");
        }
    }

    private RootCommand Root()
    {
        RootCommand root = new("Pulls and checks the api-docs of an Asterisk's REST interface (ARI), writes the C# that AriGen generates from them or their JSON Schema, explores a running server, and simulates one.")
        {
            CheckCommand.Create(environment),
            DiffCommand.Create(environment),
            GenerateCommand.Create(environment),
            SchemaCommand.Create(environment),
            PullCommand.Create(environment),
            VerifyCommand.Create(environment),
            EventsCommand.Create(environment),
            CallCommand.Create(environment),
            SimulateCommand.Create(environment),
            CompletionCommand.Create(environment),
            CompleteCommand.Create(environment, Parser),
        };
        // CompleteCommand answers in its place.
        root.Directives.Remove(root.Directives.OfType<SuggestDirective>().Single());
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ToolHelp((HelpAction)help.Action!);
        return root;
    }

    /// <summary>One line, whatever the parser has to say: the first complaint is the cause of the others.</summary>
    private static string Complaint(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string path = command is RootCommand ? "arigen" : "arigen " + command.Name;
        string complaint = (command, parsed.UnmatchedTokens) switch
        {
            (RootCommand, [var name, ..]) when !name.StartsWith('-') => $"there is no command '{name}'",
            (_, [var token, ..]) => $"'{token}' is not understood here",
            (RootCommand, []) when parsed.Tokens.Count == 0 => "a command is missing",
            _ when parsed.Errors.Count == 0 => $"{EmptyPath(parsed)} is empty",
            _ => parsed.Errors[0].Message.TrimEnd('.'),
        };
        return $"{complaint}; see {path} --help";
    }

    /// <summary>The option or argument whose file or folder has no name, as of a variable that is not set.</summary>
    private static string? EmptyPath(ParseResult parsed)
        => parsed.CommandResult.Children.FirstOrDefault(static part => part.Tokens.Any(static token => token.Value.Length == 0)) switch
        {
            OptionResult { Option: { HelpName: "FILE" or "DIR" } option } => option.Name,
            ArgumentResult { Argument: { Name: "DIR" or "OLD" or "NEW" or "TRAFFIC" } argument } => argument.Name,
            _ => null,
        };

    private int Fail(int exitCode, string message)
    {
        environment.Error.WriteLine("arigen: " + OneLine.Of(message));
        return exitCode;
    }
}
