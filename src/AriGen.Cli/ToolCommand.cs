using System.CommandLine;

namespace AriGen.Cli;

/// <summary>A command that shows by examples how it is used.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Writes more help, about what the command line names already.</summary>
    public Func<ParseResult, CancellationToken, Task>? Details { get; init; }
}
