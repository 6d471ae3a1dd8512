using System.CommandLine;
using System.Text;
using AriGen.Spec;
using AriGen.Analysis;

namespace AriGen.Cli;

/// <summary><c>arigen schema</c>: all models of api-docs as JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        SpecOptions spec = new();
        Option<string> output = new("--output", "-o") { Description = "The file to write; without it, standard output.", HelpName = "FILE", CompletionSources = { Suggestion.Files } };
        ToolCommand command = new(
            "schema",
            "Writes the models of api-docs as one JSON Schema (draft 4). Its root is any one event, told apart by the type; every model is at #/definitions/NAME. Writes nothing when the api-docs have an error (exit code 1), and 4 is the exit code when the file can't be written.",
            "arigen schema 22 -o ari-22.schema.json",
            "arigen schema specs/my-asterisk --corrections mine.json | jq .definitions.Channel")
        {
            output,
        };
        spec.AddTo(command, environment);
        command.SetAction(
            parsed => Run(environment, spec.Source(parsed, environment).Link(spec.AllCorrections(parsed)), parsed.GetValue(output)));
        return command;
    }

    private static int Run(ToolEnvironment environment, SpecResult spec, string? file)
    {
        // As in a build: what is only worth a look is not said here.
        SpecDiagnostic[] diagnostics = [.. spec.Diagnostics.Where(static diagnostic => diagnostic.Kind.Severity != SpecSeverity.Info)];
        DiagnosticText.Write(environment.ErrorLines(), diagnostics);
        if (diagnostics.Any(static diagnostic => diagnostic.Kind.Severity == SpecSeverity.Error))
        {
            environment.Error.WriteLine($"{DiagnosticText.Count(diagnostics)}; nothing is written");
            return ExitCode.Findings;
        }

        string schema = SchemaExport.ToJson(spec.Model);
        if (file is null)
        {
            environment.Out.Write(schema);
        }
        else
        {
            TargetFile.Write(file, Encoding.UTF8.GetBytes(schema));
            environment.Error.WriteLine($"{Count.Of(spec.Model.Types.Count, "model")} in {file}");
        }

        return ExitCode.Success;
    }
}
