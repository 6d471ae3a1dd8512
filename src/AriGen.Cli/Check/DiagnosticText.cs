using AriGen.Spec;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>Diagnostics for people and for editors that know a compiler's lines.</summary>
internal static class DiagnosticText
{
    /// <summary>One a line.</summary>
    public static void Write(IAnsiConsole screen, IEnumerable<SpecDiagnostic> diagnostics)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            screen.Write(new Text(OneLine.Of(Line(diagnostic)) + "\n", new Style(Colour(diagnostic.Kind.Severity))));
        }
    }

    /// <summary>Some diagnostics are only worth a look: Asterisk's own api-docs have them.</summary>
    public static bool AreGrave(IEnumerable<SpecDiagnostic> diagnostics)
        => diagnostics.Any(static diagnostic => diagnostic.Kind.Severity != SpecSeverity.Info);

    public static string Count(IReadOnlyCollection<SpecDiagnostic> diagnostics)
        => string.Join(", ", Enum.GetValues<SpecSeverity>().Reverse()
            .Select(severity => Cli.Count.Of(diagnostics.Count(diagnostic => diagnostic.Kind.Severity == severity), severity.ToString().ToLowerInvariant())));

    private static string Line(SpecDiagnostic diagnostic)
        => diagnostic.Path.Length > 0 ? diagnostic.ToString() : $"{diagnostic.Kind.Severity.ToString().ToLowerInvariant()} {diagnostic.Kind.Id}: {diagnostic.Message}";

    private static Color Colour(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => Color.Red,
        SpecSeverity.Warning => Color.Olive,
        _ => Color.Default,
    };
}
