using System.CommandLine;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary><c>arigen check</c>: every fault of a folder of api-docs at once.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings around)
    {
        SpecOptions spec = new();
        Option<string> format = new("--format")
        {
            Description = "How the faults are written: text, one a line; json; or sarif, for code scanning.",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        ToolCommand command = new(
            "check",
            "Says what is wrong with api-docs: each fault with its place, the same that a build would tell. Exit code 1 if there is an error or a warning.",
            "arigen check specs/my-asterisk",
            "arigen check 22 --format sarif > faults.sarif")
        {
            format,
        };
        spec.AddTo(command, around);
        command.SetAction(parsed =>
        {
            SpecSource source = spec.Source(parsed, around);
            SpecFault[] faults = [.. source.Link(spec.AllCorrections(parsed)).Faults];
            switch (parsed.GetRequiredValue(format))
            {
                case "json":
                    around.Out.WriteLine(FaultJson.Of(faults));
                    break;
                case "sarif":
                    around.Out.WriteLine(FaultSarif.Of(faults));
                    break;
                default:
                    FaultText.Write(around.OutLines(), faults);
                    break;
            }

            around.Error.WriteLine($"{source.Name}: {FaultText.Count(faults)} in {Count.Of(source.Files.Count, "file")}");
            return FaultText.AreGrave(faults) ? ExitCode.Faults : ExitCode.Success;
        });
        return command;
    }
}
