using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

[JsonConverter(typeof(AriModelConverter<UnknownEvent>))]
public sealed partial record UnknownEvent : IAriModel<UnknownEvent>
{
    static UnknownEvent IAriModel<UnknownEvent>.Read(ref JsonCursor json)
        => (UnknownEvent)json.UnknownEvent(json.PeekText("type"u8));

    // What was no JSON is written as a string of its text.
    void IAriModel.Write(Utf8JsonWriter writer)
    {
        if (Json.Kind == JsonValueKind.Null && !RawJson.IsEmpty)
        {
            writer.WriteStringValue(Encoding.UTF8.GetString(RawJson.Span));
            return;
        }

        Json.WriteTo(writer);
    }
}
