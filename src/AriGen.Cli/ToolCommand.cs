using System.CommandLine;

namespace AriGen.Cli;

/// <summary>A command whose help contains examples.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Writes further help for the arguments that the command line already has.</summary>
    public Func<ParseResult, CancellationToken, Task>? Details { get; init; }
}
