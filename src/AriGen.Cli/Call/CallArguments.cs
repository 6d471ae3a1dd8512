using System.CommandLine;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>The arguments and options of <c>arigen call</c> that do not concern the server.</summary>
internal sealed class CallArguments
{
    public Argument<string?> Resource { get; } = new("RESOURCE") { Description = "A resource of the server's api-docs, such as channels.", Arity = ArgumentArity.ZeroOrOne };

    public Argument<string?> Operation { get; } = new("OPERATION") { Description = "One of its operations, such as originate.", Arity = ArgumentArity.ZeroOrOne };

    public Argument<string[]> Values { get; } = new("name=value")
    {
        Description = "Parameters. An object is given as JSON, or member by member: variables.NAME=value. A list is separated by commas.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> Docs { get; } = new("--docs")
    {
        Description = "A folder of api-docs or a bundled version, instead of asking the server for them.",
        HelpName = "DIR",
    };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "The file that the answer is written to. A binary answer needs one.", HelpName = "FILE", CompletionSources = { Suggestion.Files } };

    public void AddTo(Command command)
    {
        command.Add(Resource);
        command.Add(Operation);
        command.Add(Values);
        command.Add(Docs);
        command.Add(Output);
    }

    /// <summary>The resource that the command line names; otherwise, <see langword="null"/>.</summary>
    public ApiResource? FindResource(ParseResult parsed, ApiModel api)
        => parsed.GetValue(Resource) is not { } name ? null
            : api.Resources.FirstOrDefault(resource => resource.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new FailureException(ExitCode.CommandLine, $"there is no resource '{name}'; there are {string.Join(", ", api.Resources.Select(static resource => resource.Name))}");

    /// <summary>The operation that the command line names; otherwise, <see langword="null"/>.</summary>
    public ApiOperation? FindOperation(ParseResult parsed, ApiResource resource)
        => parsed.GetValue(Operation) is not { } name ? null
            : resource.Operations.FirstOrDefault(operation => operation.Nickname.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new FailureException(
                    ExitCode.CommandLine,
                    $"{resource.Name} has no operation '{name}'; there are {string.Join(", ", resource.Operations.Select(static operation => operation.Nickname))}");
}
