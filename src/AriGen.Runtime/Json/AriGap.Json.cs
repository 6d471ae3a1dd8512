using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

[JsonConverter(typeof(AriModelConverter<AriGap>))]
public sealed partial record AriGap : IAriModel<AriGap>
{
    static AriGap IAriModel<AriGap>.Read(ref Utf8JsonReader reader)
    {
        Utf8JsonReader start = reader;
        if (start.TokenType != JsonTokenType.StartObject || AriRead.TryGap(start) is not { } gap)
        {
            throw AriRead.Unexpected(ref reader, "a gap");
        }

        reader.Skip();
        return gap;
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
