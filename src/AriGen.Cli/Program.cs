using AriGen.Cli;

return await new Tool(ToolEnvironment.OfProcess()).RunAsync(args);
