namespace AriGen.Runtime;

/// <summary>Finds the type of an event, which decides how the event is read.</summary>
internal static class MessageType
{
    /// <summary>Finds the type.</summary>
    /// <param name="message">The message, which need not be valid JSON: reading it validates it.</param>
    /// <param name="discriminator">The member that holds the type.</param>
    /// <param name="mark">The same as JSON text between members: <c>,"type":"</c>.</param>
    /// <returns>The type; empty if there is none.</returns>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, ReadOnlySpan<byte> mark)
    {
        ReadOnlySpan<byte> type = Peek(message, mark);
        return type.IsEmpty ? new JsonCursor(message).FindText(discriminator) : type;
    }

    /// <summary>
    /// Searches for the mark, at a fraction of a reader's cost. A string cannot contain the mark, as its quotes would be escaped;
    /// only an object in the event must be excluded.
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
}
