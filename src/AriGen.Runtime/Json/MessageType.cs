using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Finds the type of an event, which has to be known before the event can be read.</summary>
internal static class MessageType
{
    /// <summary>Looks for the type.</summary>
    /// <param name="message">The whole message. It need not be valid JSON: that shows when it is read.</param>
    /// <param name="discriminator">The member that tells events apart.</param>
    /// <param name="mark">The same as it stands between members: <c>,"type":"</c>.</param>
    /// <returns>The type; empty where there is none.</returns>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, ReadOnlySpan<byte> mark)
    {
        ReadOnlySpan<byte> type = Peek(message, mark);
        return type.IsEmpty ? Read(message, discriminator) : type;
    }

    /// <summary>
    /// A search for the mark, at a fraction of a reader's work. The mark can't be part of a text, where its quotes would be escaped,
    /// so all there is to make sure of is that it does not belong to an object within the event.
    /// </summary>
    private static ReadOnlySpan<byte> Peek(ReadOnlySpan<byte> message, ReadOnlySpan<byte> mark)
    {
        if (message.IsEmpty || message[0] != '{')
        {
            return default;
        }

        int start = 0;
        if (!message[1..].StartsWith(mark[1..]))
        {
            start = message.IndexOf(mark);
            if (start < 0 || message[1..start].IndexOfAny((byte)'{', (byte)'[') >= 0)
            {
                return default;
            }
        }

        ReadOnlySpan<byte> type = message[(start + mark.Length)..];
        int length = type.IndexOfAny((byte)'"', (byte)'\\');
        return length >= 0 && type[length] == '"' ? type[..length] : default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator)
    {
        var reader = new Utf8JsonReader(message, AriDecoder.ReaderOptions);
        reader.Read();
        return AriRead.FindText(reader, discriminator);
    }
}
