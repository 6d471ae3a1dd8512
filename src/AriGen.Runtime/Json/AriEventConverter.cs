using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Lets System.Text.Json read and write events of every type, by the generated code.</summary>
/// <param name="read">Reads an event.</param>
/// <param name="write">Writes an event.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriEventConverter(AriReader<AriEvent> read, Action<Utf8JsonWriter, AriEvent> write) : JsonConverter<AriEvent>
{
    /// <inheritdoc/>
    public override AriEvent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AriConverter.Read(ref reader, read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AriEvent value, JsonSerializerOptions options) => write(writer, value);
}
