using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Reads values for System.Text.Json's converters.</summary>
internal static class AriConverter
{
    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The value is of the wrong kind. System.Text.Json adds the path to its own exceptions only.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, AriReader<T> read)
    {
        try
        {
            var json = new JsonCursor(Take(ref reader));
            return read(ref json);
        }
        catch (AriJsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Takes the text of the value that the reader is on.</summary>
    public static ReadOnlySpan<byte> Take(ref Utf8JsonReader reader)
    {
        JsonReaderOptions options = reader.CurrentState.Options;
        JsonElement value = JsonElement.ParseValue(ref reader);
        if (options is { CommentHandling: JsonCommentHandling.Disallow, AllowTrailingCommas: false })
        {
            return JsonMarshal.GetRawUtf8Value(value);
        }

        var strict = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(strict, AriJsonText.WriterOptions))
        {
            value.WriteTo(writer);
        }

        return strict.WrittenSpan;
    }
}
