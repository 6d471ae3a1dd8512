using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

[JsonConverter(typeof(AriModelConverter<UnknownEvent>))]
public sealed partial record UnknownEvent : IAriModel<UnknownEvent>
{
    static UnknownEvent IAriModel<UnknownEvent>.Read(ref JsonCursor json)
        => EventDecoder.Unknown(ref json, StasisProtocol.TypeMember);

    // A message that is not JSON is written as a string.
    void IAriModel.Write(Utf8JsonWriter writer)
    {
        if (Json.ValueKind == JsonValueKind.Null && !RawJson.IsEmpty)
        {
            writer.WriteStringValue(Encoding.UTF8.GetString(RawJson.Span));
            return;
        }

        Json.WriteTo(writer);
    }
}
