using AriGen.Chaos;

// Time to stop the server after Ctrl+C.
return await ChaosCommand.Create(Console.Out, Console.Error).Parse(args).InvokeAsync(
    new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
