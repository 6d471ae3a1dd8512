using System.CommandLine;
using AriGen.Chaos;

const int badCommandLine = 2;

ParseResult parsed = ChaosCommand.Create(Console.Out, Console.Error).Parse(args);

// Half a minute is enough to stop a server of our own after Ctrl+C.
int exitCode = await parsed.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return parsed.Errors.Count > 0 ? badCommandLine : exitCode;
