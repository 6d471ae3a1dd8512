using System.Reflection;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Faults as SARIF 2.1.0, which code scanning takes.</summary>
internal static class FaultSarif
{
    public static string Of(IReadOnlyCollection<SpecFault> faults) => JsonText.Of(json =>
    {
        FaultKind[] rules = [.. faults.Select(static fault => fault.Kind).Distinct().OrderBy(static kind => kind.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", faults, fault => WriteResult(json, fault, Array.IndexOf(rules, fault.Kind)));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, FaultKind[] rules)
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

    private static void WriteResult(Utf8JsonWriter json, SpecFault fault, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", fault.Kind.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(fault.Kind.Severity));
        WriteText(json, "message", fault.Message);
        if (fault.Path.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Address(fault.Path));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", fault.Line + 1);
            json.WriteNumber("startColumn", fault.Column + 1);
            json.WriteNumber("endColumn", fault.Column + 1 + fault.Length);
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

    private static string Level(FaultSeverity severity) => severity switch
    {
        FaultSeverity.Error => "error",
        FaultSeverity.Warning => "warning",
        _ => "note",
    };
}
