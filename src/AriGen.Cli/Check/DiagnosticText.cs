using AriGen.Spec;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>Writes diagnostics in the format of compiler messages, which editors recognize.</summary>
internal static class DiagnosticText
{
    /// <summary>Writes one diagnostic per line.</summary>
    public static void Write(IAnsiConsole screen, IEnumerable<SpecDiagnostic> diagnostics)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            screen.Write(new Text(OneLine.Of(Line(diagnostic)) + "\n", new Style(Colour(diagnostic.Kind.Severity))));
        }
    }

    /// <summary>Whether a diagnostic is more than informational. Asterisk's own api-docs have informational ones.</summary>
    public static bool AreGrave(IEnumerable<SpecDiagnostic> diagnostics)
        => diagnostics.Any(static diagnostic => diagnostic.Kind.Severity != SpecSeverity.Info);

    public static string Count(IReadOnlyCollection<SpecDiagnostic> diagnostics)
        => string.Join(", ", Enum.GetValues<SpecSeverity>().Reverse()
            .Select(severity => Cli.Count.Of(
                diagnostics.Count(diagnostic => diagnostic.Kind.Severity == severity), severity.ToString().ToLowerInvariant())));

    private static string Line(SpecDiagnostic diagnostic)
        => diagnostic.Path.Length > 0 ? diagnostic.ToString() : $"{diagnostic.Kind.Severity.ToString().ToLowerInvariant()} {diagnostic.Kind.Id}: {diagnostic.Message}";

    private static Color Colour(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => Color.Red,
        SpecSeverity.Warning => Color.Olive,
        _ => Color.Default,
    };
}
