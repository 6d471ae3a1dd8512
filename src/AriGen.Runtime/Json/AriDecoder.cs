using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Decodes whole documents.</summary>
internal static class AriDecoder
{
    /// <summary>Deeper than any document of a server, and shallow enough for any stack.</summary>
    public const int MaxDepth = 128;

    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    /// <summary>Decodes a document.</summary>
    /// <param name="utf8">The document, with nothing after it.</param>
    /// <param name="read">Reads the document's value.</param>
    /// <param name="what">The subject of the exception's message.</param>
    /// <param name="history">The history of the connection's earlier documents.</param>
    /// <exception cref="AriJsonException">The document is malformed, or a member has the wrong kind of value.</exception>
    public static T Decode<T>(ReadOnlySpan<byte> utf8, AriReader<T> read, string what, JsonHistory? history = null)
    {
        try
        {
            var json = new JsonCursor(utf8, history);
            T value = read(ref json);
            json.End();
            return value;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw JsonFault.Find(utf8, exception, what);
        }
    }

    /// <summary>Decodes an array.</summary>
    /// <inheritdoc cref="Decode"/>
    public static IReadOnlyList<T> DecodeList<T>(ReadOnlySpan<byte> utf8, AriReader<T> read, string what, JsonHistory? history = null)
        => Decode(utf8, (ref JsonCursor json) => json.List(read), what, history);

    /// <summary>Returns the text of a member; empty if there is none.</summary>
    public static string FindText(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> member)
    {
        try
        {
            return Encoding.UTF8.GetString(new JsonCursor(utf8).FindText(member));
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return "";
        }
    }

    /// <summary>
    /// Whether an exception is the cursor's own: for malformed JSON, or for a string that is not UTF-8 or has an unpaired surrogate.
    /// </summary>
    private static bool IsFault(Exception exception)
        => exception is AriJsonException or JsonException || (exception is InvalidOperationException and not ObjectDisposedException);
}
