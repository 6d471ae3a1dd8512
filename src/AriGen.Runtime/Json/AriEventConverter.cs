using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime;

/// <summary>Lets System.Text.Json read and write events of every type by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriEventConverter : JsonConverter<AriEvent>
{
    private readonly AriReader<AriEvent> _read;

    /// <summary>Initializes a converter for the events of all loaded assemblies with generated code.</summary>
    public AriEventConverter()
        : this(AriEventTypes.Read)
    {
    }

    /// <summary>Initializes a converter for the events of one assembly.</summary>
    /// <param name="read">Reads an event.</param>
    public AriEventConverter(AriReader<AriEvent> read) => _read = read;

    /// <inheritdoc/>
    public override AriEvent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        ReadOnlySpan<byte> utf8 = AriConverter.Take(ref reader);
        var json = new JsonCursor(utf8);
        JsonCursor start = json;
        try
        {
            AriEvent value = _read(ref json);
            return value is UnknownEvent { Type: nameof(AriGap) } && start.PeekGap() is { } gap ? gap : value;
        }
        catch (AriJsonException exception) when (isObject)
        {
            // As with an event that comes from a server, nothing of it is lost.
            return AriDecoder.Undecoded(utf8, "type"u8, exception);
        }
        catch (AriJsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AriEvent value, JsonSerializerOptions options) => AriWrite.Event(writer, value);
}
