using System.CommandLine;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary><c>arigen verify</c>: what recorded traffic has otherwise than the api-docs.</summary>
internal static class VerifyCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        SpecOptions spec = new();
        Argument<string[]> traffic = new("TRAFFIC")
        {
            Description = "Files of recorded messages, one a line: events as they came, or exchanges (method, path, status, response_body).",
            Arity = ArgumentArity.OneOrMore,
            CompletionSources = { Suggestion.Files },
        };
        Option<string> format = new("--format") { Description = "How the differences are written.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        ToolCommand command = new(
            "verify",
            "Compares recorded messages with api-docs: missing and undocumented members, undocumented events, wrong types, values out of range. Each kind of difference comes once, with a count and an example. Exit code 1 if there is one.",
            "arigen verify 22 traffic.jsonl",
            "arigen verify specs/my-asterisk traffic.jsonl --no-corrections")
        {
            format, spec.Bare,
        };
        spec.AddTo(command, environment);
        command.Add(traffic);
        command.SetAction((parsed, cancellationToken) =>
        {
            SpecSource source = spec.Source(parsed, environment);
            SpecResult result = source.Link(spec.AllCorrections(parsed));
            if (result.Diagnostics.Any(static diagnostic => diagnostic.Kind.Severity == SpecSeverity.Error))
            {
                environment.Error.WriteLine("the api-docs have errors, and parts of them are left out; see arigen check");
            }

            var check = new TrafficVerifier(result.Model, source.Link([]).Model);
            foreach (string file in parsed.GetRequiredValue(traffic))
            {
                Read(check, file, cancellationToken);
            }

            IReadOnlyList<Difference> found = check.Log.Sorted;
            environment.Out.Write(parsed.GetRequiredValue(format) == "json" ? DifferenceText.Json(found) : DifferenceText.Lines(found));
            environment.Error.WriteLine($"{Count.Of(check.Messages, "message")}, {Count.Of(found.Count, "kind")} of difference");
            return Task.FromResult(found.Count == 0 ? ExitCode.Success : ExitCode.Findings);
        });
        return command;
    }

    private static void Read(TrafficVerifier check, string file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file))
        {
            throw new FailureException(ExitCode.Files, $"'{file}' is a folder; a file of recorded messages is needed");
        }

        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                check.Log.Line = $"{file}:{number}";
                check.Check(line);
            }
        }
    }
}
