using System.Text.Json;
using AriGen.Runtime;

namespace AriGen.Cli;

/// <summary>Reads events as JSON: the tool has no generated types, so that it shows those of every server.</summary>
internal static class RawEvent
{
    public static AriEvent Read(ReadOnlySpan<byte> utf8)
        => AriDecoder.DecodeEvent(utf8, "type"u8, static (ref Utf8JsonReader reader) =>
        {
            var json = new JsonData(JsonElement.ParseValue(ref reader));
            return new UnknownEvent(json.TryGetProperty("type", out JsonData type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "") { Json = json };
        });
}
