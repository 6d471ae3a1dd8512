using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Reads and writes <see cref="JsonData"/> as its value.</summary>
internal sealed class JsonDataConverter : JsonConverter<JsonData>
{
    public override bool HandleNull => true;

    public override JsonData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AriConverter.Read(ref reader, static (ref JsonCursor json) => json.Json() ?? default);

    public override void Write(Utf8JsonWriter writer, JsonData value, JsonSerializerOptions options) => value.WriteTo(writer);
}
