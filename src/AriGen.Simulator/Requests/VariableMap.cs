using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Variables as a body has them: texts, or objects with the text as <c>value</c>.</summary>
internal static class VariableMap
{
    /// <summary>Reads all of them.</summary>
    /// <exception cref="RefusedException">One of them is neither.</exception>
    public static List<KeyValuePair<string, string>> Read(JsonElement map)
        => [.. map.EnumerateObject().Select(static variable => KeyValuePair.Create(variable.Name, Text(variable.Value)))];

    private static string Text(JsonElement value)
    {
        JsonElement text = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out JsonElement inner) ? inner : value;
        return text.ValueKind == JsonValueKind.String ? text.GetString()!
            : throw new RefusedException(400, "Each value in 'variables' must be a string or an object with 'value' and optional 'report_events'");
    }
}
