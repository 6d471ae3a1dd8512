using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Reads and writes events of every type with generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriEventConverter : JsonConverter<AriEvent>
{
    private readonly ImmutableArray<AriEventTypes> _types;

    /// <summary>Initializes a converter for the events of all loaded assemblies with generated code.</summary>
    public AriEventConverter()
    {
    }

    /// <summary>Initializes a converter for the events of one assembly.</summary>
    /// <param name="types">The event types.</param>
    public AriEventConverter(AriEventTypes types) => _types = [types];

    /// <inheritdoc/>
    public override AriEvent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => EventDecoder.Read(ref reader, _types.IsDefault ? AriEventTypes.Loaded : _types);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AriEvent value, JsonSerializerOptions options) => AriWrite.Event(writer, value);
}
