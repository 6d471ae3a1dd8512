using System.Text.Json;

namespace AriGen.Analysis;

/// <summary>A comparison for programs: every change with all it has, in order.</summary>
public static class ComparisonJson
{
    /// <param name="oldName">How the reader knows the old side.</param>
    /// <param name="newName">How the reader knows the new side.</param>
    public static string Of(ApiComparison comparison, string oldName, string newName) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        WriteSide(json, "old", oldName, comparison.OldVersion);
        WriteSide(json, "new", newName, comparison.NewVersion);
        json.WriteNumber("breaking", comparison.BreakingCount);
        json.Array("changes", comparison.Changes, change => Write(json, change));
        json.WriteEndObject();
    }) + "\n";

    private static void WriteSide(Utf8JsonWriter json, string side, string name, string version)
    {
        json.WriteStartObject(side);
        json.WriteString("name", name);
        json.WriteString("apiVersion", version);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ApiChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", Word(change.Kind));
        json.WriteString("element", Word(change.Element.Kind));
        json.WriteString("at", change.Element.Place);
        WriteIfAny(json, "resource", change.Element.Resource.Length == 0 ? null : change.Element.Resource);
        WriteIfAny(json, "item", change.Element.Item);
        WriteIfAny(json, "aspect", change.Aspect is { } aspect ? Word(aspect) : null);
        WriteIfAny(json, "old", change.Old);
        WriteIfAny(json, "new", change.New);
        json.WriteBoolean("breaking", change.IsBreaking);
        WriteIfAny(json, "reason", change.Breaks);
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
