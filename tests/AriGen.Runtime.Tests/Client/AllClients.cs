namespace AriGen.Runtime.Tests;

/// <summary>Tests that listen to all clients of the process, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AllClients
{
    public const string Name = "All clients";
}
