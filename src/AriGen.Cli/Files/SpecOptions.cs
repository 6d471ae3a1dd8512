using System.CommandLine;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>What every command takes that reads a folder of api-docs.</summary>
internal sealed class SpecOptions
{
    public Argument<string> Folder { get; } = new("DIR")
    {
        Description = "A folder with resources.json and api-docs/*.json, or a bundled version such as 22.",
    };

    public Option<string[]> Corrections { get; } = new("--corrections")
    {
        Description = "A file that says where the server differs from its api-docs, besides those that AriGen brings along.",
        HelpName = "FILE",
        CompletionSources = { Suggestion.Files },
    };

    /// <summary>For the commands that say what differs. Others make something of the api-docs, which nobody wants wrong.</summary>
    public Option<bool> Bare { get; } = new("--no-corrections") { Description = "Takes the api-docs as they are, without what is known to be different." };

    public void AddTo(Command command, ToolEnvironment environment)
    {
        Folder.CompletionSources.Add(Suggestion.Specs(environment));
        command.Add(Folder);
        command.Add(Corrections);
    }

    public SpecSource Source(ParseResult parsed, ToolEnvironment environment)
        => SpecSource.Read(parsed.GetRequiredValue(Folder), environment);

    /// <summary>AriGen's own first, then the user's, as in a project.</summary>
    public IEnumerable<SpecDocument> AllCorrections(ParseResult parsed)
        => parsed.GetValue(Bare) ? [] : (parsed.GetValue(Corrections) ?? [])
            .Select(static path => SpecCorrections.Read(new SpecText(path, File.ReadAllText(path))))
            .Prepend(SpecCorrections.BuiltIn);
}
