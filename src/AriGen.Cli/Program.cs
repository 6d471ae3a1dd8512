using AriGen.Cli;

return await new Tool(Surroundings.OfProcess()).RunAsync(args);
