using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Variables as a client gives them: each a text, or an object that also says whether it is to be shown.</summary>
internal static class VariableMap
{
    /// <summary>Reads the variables for a new channel; empty if the request has none.</summary>
    /// <exception cref="RefusedException">A value is not allowed.</exception>
    public static List<(string Name, string Value, bool IsReported)> Of(Arguments arguments, SimulatedVersion version)
        => arguments.Member("variables") is not { ValueKind: JsonValueKind.Object } map ? []
            : version.HasOperation("channels.setChannelVars") ? Read(map)
            : ReadTexts(map);

    /// <summary>Reads all of them, or none.</summary>
    /// <exception cref="RefusedException">One of them is no text and no object with one.</exception>
    public static List<(string Name, string Value, bool IsReported)> Read(JsonElement map) => [.. map.EnumerateObject().Select(Read)];

    /// <summary>Reads all of them, or none, as versions do that know no variables which are shown.</summary>
    /// <exception cref="RefusedException">One of them is no text.</exception>
    public static List<(string Name, string Value, bool IsReported)> ReadTexts(JsonElement map) => [.. map.EnumerateObject().Select(static variable
        => variable.Value.ValueKind == JsonValueKind.String ? (variable.Name, variable.Value.GetString()!, false)
            : throw new RefusedException(400, "Only string values in the 'variables' object allowed"))];

    private static (string Name, string Value, bool IsReported) Read(JsonProperty variable)
    {
        JsonElement value = variable.Value;
        if (value.ValueKind == JsonValueKind.String)
        {
            return (variable.Name, value.GetString()!, false);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException(400, "Each value in 'variables' must be a string or an object with 'value' and optional 'report_events'");
        }

        if (!value.TryGetProperty("value", out JsonElement text) || text.ValueKind != JsonValueKind.String)
        {
            throw new RefusedException(400, "Each object value in 'variables' must include string field 'value'");
        }

        bool isReported = value.TryGetProperty("report_events", out JsonElement report);
        return isReported && report.ValueKind is not (JsonValueKind.True or JsonValueKind.False)
            ? throw new RefusedException(400, "Field 'report_events' in 'variables' entries must be boolean")
            : (variable.Name, text.GetString()!, isReported && report.GetBoolean());
    }
}
