using AriGen.Analysis;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Diagnostics as JSON. Lines and columns count from 1, as in the text.</summary>
internal static class DiagnosticJson
{
    public static string Of(IReadOnlyCollection<SpecDiagnostic> diagnostics) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.Array("diagnostics", diagnostics, diagnostic =>
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Kind.Id);
            json.WriteString("severity", diagnostic.Kind.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Path.Length > 0)
            {
                json.WriteString("path", diagnostic.Path);
                json.WriteNumber("line", diagnostic.Line + 1);
                json.WriteNumber("column", diagnostic.Column + 1);
                json.WriteNumber("length", diagnostic.Length);
            }

            json.WriteEndObject();
        });
        foreach (SpecSeverity severity in Enum.GetValues<SpecSeverity>().Reverse())
        {
            json.WriteNumber(
                severity.ToString().ToLowerInvariant() + "s", diagnostics.Count(diagnostic => diagnostic.Kind.Severity == severity));
        }

        json.WriteEndObject();
    });
}
