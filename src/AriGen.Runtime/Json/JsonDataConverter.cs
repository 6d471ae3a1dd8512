using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Lets System.Text.Json read and write <see cref="JsonData"/> as the value it holds.</summary>
internal sealed class JsonDataConverter : JsonConverter<JsonData>
{
    public override bool HandleNull => true;

    public override JsonData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AriConverter.Read(ref reader, static (ref JsonCursor json) => json.Json() ?? default);

    public override void Write(Utf8JsonWriter writer, JsonData value, JsonSerializerOptions options) => value.WriteTo(writer);
}
