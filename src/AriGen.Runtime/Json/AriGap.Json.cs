using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

[JsonConverter(typeof(AriModelConverter<AriGap>))]
public sealed partial record AriGap : IAriModel<AriGap>
{
    static AriGap IAriModel<AriGap>.Read(ref JsonCursor json)
    {
        JsonCursor start = json;
        return TryRead(json.Json() ?? default) ?? throw start.Unexpected("a gap");
    }

    /// <summary>Reads a gap; <see langword="null"/> if the value is not one.</summary>
    internal static AriGap? TryRead(JsonData json)
        => json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("reason", out JsonData reason) && reason.ValueKind == JsonValueKind.String
            && Enum.TryParse(reason.Element.GetString(), out AriGapReason why)
            && TryTime(json, "from", out DateTimeOffset from) && TryTime(json, "to", out DateTimeOffset to)
            ? new AriGap { Reason = why, Count = TryCount(json), From = from, To = to }
            : null;

    private static long? TryCount(JsonData json)
        => json.TryGetProperty("count", out JsonData count) && count.ValueKind == JsonValueKind.Number
            && count.Element.TryGetInt64(out long number)
            ? number
            : null;

    private static bool TryTime(JsonData json, string name, out DateTimeOffset time)
    {
        time = default;
        return json.TryGetProperty(name, out JsonData value) && value.ValueKind == JsonValueKind.String
            && value.Element.TryGetDateTimeOffset(out time);
    }

    // Written like an event, so that a stream stored as JSON keeps its gaps. The times keep all digits.
    void IAriModel.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.WriteString("reason"u8, Reason.ToString());
        if (Count is { } count)
        {
            writer.WriteNumber("count"u8, count);
        }

        writer.WriteString("from"u8, From);
        writer.WriteString("to"u8, To);
        writer.WriteEndObject();
    }
}
