using System.CommandLine;
using AriGen.Emit;
using AriGen.Spec;
using AriGen.Analysis;

namespace AriGen.Cli;

/// <summary><c>arigen diff</c>: what one version of the interface has that another has not.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        SpecOptions spec = new();
        ServerOptions access = new();
        Argument<string> old = new("OLD") { Description = "What callers are written against: a folder of api-docs, a bundled version such as 22, or a server's HTTP address." };
        Argument<string> @new = new("NEW") { Description = "What they are to be moved to: likewise." };
        Option<string> format = new("--format")
        {
            Description = "How the changes are written: text; markdown, for a changelog; or json, for programs.",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        Option<string> failOn = new("--fail-on") { Description = "Exit code 2 if there is a change that breaks callers of the generated API, or any change at all." };
        failOn.AcceptOnlyFromAmong("breaking", "any");
        Option<bool> descriptions = new("--descriptions") { Description = "Counts changes of the documentation, too." };
        ToolCommand command = new(
            "diff",
            "Says what is added, removed or changed from one version of the interface to another, and marks what breaks code that calls the API generated from them.",
            "arigen diff 20 22",
            "arigen diff 22 specs/my-asterisk --format markdown >> CHANGELOG.md",
            "arigen diff specs/released http://localhost:8088/ --user asterisk --fail-on breaking")
        {
            old, @new, format, failOn, descriptions, spec.Corrections, spec.Bare,
        };
        old.CompletionSources.Add(Suggestion.Specs(environment));
        @new.CompletionSources.Add(Suggestion.Specs(environment));
        access.AddAccessTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            SpecDocument[] corrections = [.. spec.AllCorrections(parsed)];
            SpecSource oldSource = await DiffSide.ReadAsync(parsed.GetRequiredValue(old), access, parsed, environment, cancellationToken);
            SpecSource newSource = await DiffSide.ReadAsync(parsed.GetRequiredValue(@new), access, parsed, environment, cancellationToken);
            if (Link(environment, oldSource, corrections) is not { } oldModel
            || Link(environment, newSource, corrections) is not { } newModel)
            {
                return ExitCode.Findings;
            }

            ApiComparison comparison = ApiComparer.Compare(oldModel, newModel, parsed.GetValue(descriptions));
            Write(environment, comparison, oldSource.Name, newSource.Name, parsed.GetRequiredValue(format));
            return Judge(environment, comparison, parsed.GetValue(failOn));
        });
        return command;
    }

    /// <summary>Of api-docs with an error a part is missing: to compare what is left would tell changes that are none.</summary>
    private static ApiModel? Link(ToolEnvironment environment, SpecSource source, IEnumerable<SpecDocument> corrections)
    {
        SpecResult result = source.Link(corrections);
        SpecDiagnostic[] diagnostics = [.. result.Diagnostics.Where(static diagnostic => diagnostic.Kind.Severity == SpecSeverity.Error)];
        if (diagnostics.Length == 0)
        {
            return result.Model;
        }

        DiagnosticText.Write(environment.ErrorLines(), diagnostics);
        environment.Error.WriteLine($"{OneLine.Of(source.Name)}: {DiagnosticText.Count(diagnostics)}; nothing is compared");
        return null;
    }

    private static void Write(ToolEnvironment environment, ApiComparison comparison, string old, string @new, string format)
    {
        switch (format)
        {
            case "markdown":
                environment.Out.Write(ComparisonMarkdown.Of(comparison, old, @new));
                break;
            case "json":
                environment.Out.Write(ComparisonJson.Of(comparison, old, @new));
                break;
            default:
                DiffText.Write(environment.OutLines(), ComparisonText.Of(comparison, old, @new), environment.OutWidth());
                break;
        }
    }

    private static int Judge(ToolEnvironment environment, ApiComparison comparison, string? failOn)
    {
        int count = failOn switch
        {
            "breaking" => comparison.BreakingCount,
            "any" => comparison.Changes.Count,
            _ => 0,
        };
        if (count == 0)
        {
            return ExitCode.Success;
        }

        environment.Error.WriteLine($"{Count.Of(count, failOn == "any" ? "change" : "breaking change")}");
        return ExitCode.Different;
    }
}
