using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using AriGen.Simulator;

namespace AriGen.Cli;

/// <summary><c>arigen simulate</c>: an Asterisk without an Asterisk, for programs in any language.</summary>
internal static class SimulateCommand
{
    private static string ScriptHelp => $"""

        A script has a line for each thing that happens; # begins a comment. Words in capitals are yours.
          at TIME …                            when it happens, since the beginning or the last wait
          repeat [3 times] [every TIME] … end  the lines between, over and over
          {string.Join("\n  ", SimulationScript.Sentences)}
        """;

    public static Command Create(ToolEnvironment environment)
    {
        SimulateOptions options = new(environment);
        ToolCommand command = new(
            "simulate",
            "Runs a simulated Asterisk on loopback until Ctrl+C, and shows what its clients do. It knows the phones alice and bob. The extension 1000 enters the application channel-dump, unless a dialplan says otherwise.",
            "arigen simulate",
            "arigen simulate --port 0 --version 20 --dialplan extensions.conf --script calls.txt")
        {
            Details = (_, _) => environment.Out.WriteLineAsync(ScriptHelp),
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SimulationScript? script = options.Script(parsed);
            ActivityLog activity = new(environment.Time, parsed.GetValue(options.Events));
            AsteriskSimulatorOptions wanted = options.Simulator(parsed);
            wanted.LoggerFactory = activity;
            await using AsteriskSimulator asterisk = await StartAsync(wanted, cancellationToken);
            await environment.Error.WriteLineAsync($"a simulated Asterisk {wanted.Version} is at {asterisk.Url}, for {Users(wanted)}; Ctrl+C ends it");

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task playing = script is null ? Task.CompletedTask : PlayAsync(script, asterisk, environment, stop.Token);
            try
            {
                await new ActivityPrinter(environment).RunAsync(activity, cancellationToken);
            }
            finally
            {
                await stop.CancelAsync();
                await playing;
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<AsteriskSimulator> StartAsync(AsteriskSimulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await AsteriskSimulator.StartAsync(options, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            // All else is checked already: it is the dialplan, or what WebSockets there are.
            throw new FailureException(ExitCode.Files, exception.Message, exception);
        }
        catch (Exception exception) when (exception is SocketException or IOException { InnerException: not null })
        {
            string why = exception is SocketException { SocketErrorCode: SocketError.AccessDenied } ? "is not for this user" : "is taken";
            throw new FailureException(ExitCode.Port, string.Create(CultureInfo.InvariantCulture, $"the port {options.Port} {why}; name another by --port, or 0 for any that is free"), exception);
        }
    }

    private static async Task PlayAsync(
        SimulationScript script, AsteriskSimulator asterisk, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            await script.PlayAsync(asterisk, cancellationToken);
            await environment.Error.WriteLineAsync("the script is over");
        }
        catch (OperationCanceledException)
        {
            // So it ends with all else.
        }
        catch (InvalidOperationException exception)
        {
            // The server goes on, as it does after the last line.
            await environment.Error.WriteLineAsync("arigen: the script ends here: " + OneLine.Of(exception.Message));
        }
    }

    private static string Users(AsteriskSimulatorOptions options)
        => string.Join(", ", options.Users.Select(static user => user.ReadOnly ? $"{user.Name} (read-only)" : user.Name));
}
