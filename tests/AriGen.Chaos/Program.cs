using AriGen.Chaos;

return await ChaosCommand.Create(Console.Out, Console.Error).Parse(args).InvokeAsync();
