using System.CommandLine;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary><c>arigen check</c>: every diagnostic of a folder of api-docs at once.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        SpecOptions spec = new();
        Option<string> format = new("--format")
        {
            Description = "How the diagnostics are written: text, one a line; json; or sarif, for code scanning.",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        ToolCommand command = new(
            "check",
            "Says what is wrong with api-docs: each diagnostic with its place, the same that a build would tell. Exit code 1 if there is an error or a warning.",
            "arigen check specs/my-asterisk",
            "arigen check 22 --format sarif > diagnostics.sarif")
        {
            format,
        };
        spec.AddTo(command, environment);
        command.SetAction(parsed =>
        {
            SpecSource source = spec.Source(parsed, environment);
            SpecDiagnostic[] diagnostics = [.. source.Link(spec.AllCorrections(parsed)).Diagnostics];
            switch (parsed.GetRequiredValue(format))
            {
                case "json":
                    environment.Out.WriteLine(DiagnosticJson.Of(diagnostics));
                    break;
                case "sarif":
                    environment.Out.WriteLine(DiagnosticSarif.Of(diagnostics));
                    break;
                default:
                    DiagnosticText.Write(environment.OutLines(), diagnostics);
                    break;
            }

            environment.Error.WriteLine($"{source.Name}: {DiagnosticText.Count(diagnostics)} in {Count.Of(source.Files.Count, "file")}");
            return DiagnosticText.AreGrave(diagnostics) ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }
}
