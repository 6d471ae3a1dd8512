using System.CommandLine;

namespace AriGen.Chaos;

/// <summary>The command line.</summary>
internal static class ChaosCommand
{
    private const int Failed = 1, NotRun = 3;

    public static RootCommand Create(TextWriter output, TextWriter error)
    {
        ChaosOptions options = new();
        RootCommand command = new(
            "Breaks the connection of AriGen's client by a seeded schedule, and counts what the client lost without saying so.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                ChaosSettings settings = options.Settings(parsed);
                await using IChaosServer server = await options.ServerAsync(parsed, cancellationToken);
                if (options.RecoveryClients(parsed) is { } clients)
                {
                    return await new RecoveryRun(server, clients, output).RunAsync(cancellationToken) ? 0 : Failed;
                }

                ChaosRun run = new(settings, server, output);
                if (options.ShowsSchedule(parsed))
                {
                    foreach (Fault fault in run.Schedule)
                    {
                        await output.WriteLineAsync(fault.ToString());
                    }

                    return 0;
                }

                ChaosReport report = await run.RunAsync(cancellationToken);
                foreach (string line in Findings.Of(report))
                {
                    await output.WriteLineAsync(line);
                }

                await output.WriteLineAsync(report.ToString());
                return report.Passes ? 0 : Failed;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return NotRun;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or AriException)
            {
                await error.WriteLineAsync("chaos: " + exception.Message);
                return NotRun;
            }
        });
        return command;
    }
}
