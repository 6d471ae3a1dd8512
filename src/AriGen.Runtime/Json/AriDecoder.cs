using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AriGen.Runtime;

/// <summary>Decodes a whole document. Only when that fails it walks the document a second time, to name the member at fault.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AriDecoder
{
    /// <summary>Deeper than any document of a server, and shallow enough for any stack.</summary>
    internal const int MaxDepth = 128;

    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    /// <summary>Decodes a document.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="utf8">The whole document, and nothing after it.</param>
    /// <param name="read">Reads the document's one value.</param>
    /// <param name="what">What is decoded, for the exception's message.</param>
    /// <returns>The value.</returns>
    /// <exception cref="AriJsonException">The document is no JSON, or a member has the wrong kind of value.</exception>
    public static T Decode<T>(ReadOnlySpan<byte> utf8, AriReader<T> read, string what)
    {
        try
        {
            return ReadAll(utf8, read, strings: null);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw JsonFault.Find(utf8, ReaderOptions, exception, what);
        }
    }

    /// <summary>Decodes an array.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="utf8">The whole document, and nothing after it.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="what">What is decoded, for the exception's message.</param>
    /// <returns>The elements.</returns>
    /// <exception cref="AriJsonException">The document is no JSON, or a member has the wrong kind of value.</exception>
    public static IReadOnlyList<T> DecodeList<T>(ReadOnlySpan<byte> utf8, AriReader<T> read, string what)
        => Decode(utf8, (ref JsonCursor json) => json.List(read), what);

    /// <summary>Decodes an event message. Never throws for what a server sends.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="discriminator">The member that holds an event's type.</param>
    /// <param name="read">Reads an event.</param>
    /// <param name="strings">Short strings of earlier messages.</param>
    /// <returns>The event; an <see cref="UnknownEvent"/> with the reason and the whole message if it cannot be decoded.</returns>
    public static AriEvent DecodeEvent(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, AriReader<AriEvent> read, StringCache? strings = null)
    {
        try
        {
            return ReadAll(message, read, strings);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return Undecoded(message, discriminator, exception);
        }
    }

    /// <summary>The text of a member of a message; empty where it has none that can be read.</summary>
    internal static string FindText(ReadOnlySpan<byte> message, ReadOnlySpan<byte> member)
    {
        try
        {
            return Encoding.UTF8.GetString(new JsonCursor(message).PeekText(member));
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return "";
        }
    }

    private static T ReadAll<T>(ReadOnlySpan<byte> utf8, AriReader<T> read, StringCache? strings)
    {
        var json = new JsonCursor(utf8, strings);
        T value = read(ref json);
        json.End();
        return value;
    }

    /// <summary>Keeps a message that could not be decoded.</summary>
    internal static UnknownEvent Undecoded(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, Exception exception)
    {
        if (!Utf8.IsValid(message))
        {
            return NoJson(message, exception);
        }

        try
        {
            var reader = new Utf8JsonReader(message, ReaderOptions);
            reader.Read();
            string type = Encoding.UTF8.GetString(new JsonCursor(message).PeekText(discriminator));
            var json = new JsonData(JsonElement.ParseValue(ref reader));
            reader.Read();
            return new UnknownEvent(type)
            {
                Json = json,
                Error = JsonFault.Find(message, ReaderOptions, exception, type.Length == 0 ? "event" : type),
            };
        }
        catch (Exception second) when (IsFault(second))
        {
            return NoJson(message, exception);
        }
    }

    /// <summary>Then the bytes are all there is to keep.</summary>
    private static UnknownEvent NoJson(ReadOnlySpan<byte> message, Exception exception)
        => new("") { RawJson = message.ToArray(), Error = JsonFault.Find(message, ReaderOptions, exception, "event") };

    /// <summary>The reader's own exceptions: for bad JSON, and for a string that is no UTF-8 or holds half a surrogate pair.</summary>
    private static bool IsFault(Exception exception)
        => exception is AriJsonException or JsonException
            || (exception is InvalidOperationException and not ObjectDisposedException);
}
