using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Reads and writes <see cref="AriVariables"/> in the server's format.</summary>
internal sealed class AriVariablesConverter : JsonConverter<AriVariables>
{
    public override AriVariables? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AriConverter.Read(ref reader, static (ref JsonCursor json) => json.Variables());

    public override void Write(Utf8JsonWriter writer, AriVariables value, JsonSerializerOptions options)
        => AriWrite.Variables(writer, value);
}
