namespace AriGen.Runtime.Tests;

/// <summary>Test collection for tests that observe all clients of the process and therefore run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AllClients
{
    public const string Name = "All clients";
}
