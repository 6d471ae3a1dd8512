global using AriGen.Cli.Tests.Harness;
