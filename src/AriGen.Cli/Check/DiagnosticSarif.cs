using System.Reflection;
using System.Text.Json;
using AriGen.Analysis;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Diagnostics as SARIF 2.1.0, which code scanning takes.</summary>
internal static class DiagnosticSarif
{
    public static string Of(IReadOnlyCollection<SpecDiagnostic> diagnostics) => JsonText.Of(json =>
    {
        DiagnosticKind[] rules =
            [.. diagnostics.Select(static diagnostic => diagnostic.Kind).Distinct().OrderBy(static kind => kind.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", diagnostics, diagnostic => WriteResult(json, diagnostic, Array.IndexOf(rules, diagnostic.Kind)));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, DiagnosticKind[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "arigen");
        json.WriteString("semanticVersion", Assembly.GetExecutingAssembly().GetName().Version!.ToString(3));
        json.Array("rules", rules, rule =>
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SpecDiagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Kind.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Kind.Severity));
        WriteText(json, "message", diagnostic.Message);
        if (diagnostic.Path.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Address(diagnostic.Path));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Line + 1);
            json.WriteNumber("startColumn", diagnostic.Column + 1);
            json.WriteNumber("endColumn", diagnostic.Column + 1 + diagnostic.Length);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A relative path stays relative: it is the repository's, wherever that lies.</summary>
    private static string Address(string path)
        => Path.IsPathRooted(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Replace('\\', '/').Split('/').Where(static part => part is not ("" or ".")).Select(Uri.EscapeDataString));

    private static string Level(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => "error",
        SpecSeverity.Warning => "warning",
        _ => "note",
    };
}
