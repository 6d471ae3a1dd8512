global using AriGen.Cli.Tests.Harness;
global using Xunit;
