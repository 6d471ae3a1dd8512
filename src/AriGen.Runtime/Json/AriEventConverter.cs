using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
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
        Utf8JsonReader start = reader;
        try
        {
            AriEvent value = _read(ref reader);
            return value is UnknownEvent { Type: nameof(AriGap) } && AriRead.TryGap(start) is { } gap ? gap : value;
        }
        catch (AriJsonException exception) when (start.TokenType == JsonTokenType.StartObject)
        {
            // As it is with an event that comes from a server: nothing of it is thrown away.
            reader = start;
            string type = Encoding.UTF8.GetString(AriRead.FindText(start, "type"u8));
            JsonElement json = JsonElement.ParseValue(ref reader);
            string what = type.Length == 0 ? "event" : type;
            return new UnknownEvent(type)
            {
                Json = new JsonData(json),
                Error = JsonFault.Find(JsonMarshal.GetRawUtf8Value(json), AriDecoder.ReaderOptions, exception, what),
            };
        }
        catch (AriJsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AriEvent value, JsonSerializerOptions options) => AriWrite.Event(writer, value);
}
