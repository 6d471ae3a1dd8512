using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Code shared by all converters.</summary>
internal static class AriConverter
{
    /// <summary>
    /// Reads a value, and converts an <see cref="AriJsonException"/> to the <see cref="JsonException"/> that System.Text.Json adds the
    /// path to.
    /// </summary>
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

    /// <summary>
    /// Reads the text of a value, which can be spread over segments, and have comments where the serializer's options allow them.
    /// </summary>
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
