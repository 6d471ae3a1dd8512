using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Reads and writes a model with its generated code.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriModelConverter<T> : JsonConverter<T>
    where T : class, IAriModel<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AriConverter.Read(ref reader, T.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
