using AriGen.Spec;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>Faults for people and for editors that know a compiler's lines.</summary>
internal static class FaultText
{
    /// <summary>One a line.</summary>
    public static void Write(IAnsiConsole screen, IEnumerable<SpecFault> faults)
    {
        foreach (SpecFault fault in faults)
        {
            screen.Write(new Text(OneLine.Of(Line(fault)) + "\n", new Style(Colour(fault.Kind.Severity))));
        }
    }

    /// <summary>Some faults are only worth a look: Asterisk's own api-docs have them.</summary>
    public static bool AreGrave(IEnumerable<SpecFault> faults) => faults.Any(static fault => fault.Kind.Severity != FaultSeverity.Info);

    public static string Count(IReadOnlyCollection<SpecFault> faults)
        => string.Join(", ", Enum.GetValues<FaultSeverity>().Reverse()
            .Select(severity => Cli.Count.Of(faults.Count(fault => fault.Kind.Severity == severity), severity.ToString().ToLowerInvariant())));

    private static string Line(SpecFault fault)
        => fault.Path.Length > 0 ? fault.ToString() : $"{fault.Kind.Severity.ToString().ToLowerInvariant()} {fault.Kind.Id}: {fault.Message}";

    private static Color Colour(FaultSeverity severity) => severity switch
    {
        FaultSeverity.Error => Color.Red,
        FaultSeverity.Warning => Color.Olive,
        _ => Color.Default,
    };
}
