using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Reads and writes a list of models with their generated code.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriListConverter<T> : JsonConverter<IReadOnlyList<T>>
    where T : class, IAriModel<T>
{
    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AriConverter.Read(ref reader, static (ref JsonCursor json) => json.List(T.Read));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        => AriWrite.List(writer, value, static (json, item) => item.Write(json));
}
