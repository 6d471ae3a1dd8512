using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

[JsonConverter(typeof(AriModelConverter<AriGap>))]
public sealed partial record AriGap : IAriModel<AriGap>
{
    static AriGap IAriModel<AriGap>.Read(ref JsonCursor json)
    {
        AriGap? gap = json.PeekGap();
        json.Skip();
        return gap ?? throw new AriJsonException("expected a gap", byteOffset: 0);
    }

    // Like an event, so that a stream that is kept as JSON keeps its gaps. The times are exact, unlike those of servers.
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
