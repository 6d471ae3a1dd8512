using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Finds the type of the event that the cursor is on, without moving. It has to be known before the event can be read.</summary>
    /// <param name="mark">The discriminator between two members: <c>,"type":"</c>.</param>
    /// <returns>The type; empty if the event has none.</returns>
    public readonly ReadOnlySpan<byte> PeekType(ReadOnlySpan<byte> mark)
    {
        // A search for the mark is a fraction of a reader's work. The mark cannot be part of a text, where its quotes would be escaped.
        // All that has to be made sure of is that it does not belong to an object within the event.
        ReadOnlySpan<byte> json = Rest;
        int start = json.Length > 0 && json[0] == '{' && json[1..].StartsWith(mark[1..]) ? 0 : json.IndexOf(mark);
        if (start == 0 || (start > 0 && json[1..start].IndexOfAny((byte)'{', (byte)'[') < 0))
        {
            ReadOnlySpan<byte> type = json[(start + mark.Length)..];
            int length = type.IndexOfAny((byte)'"', (byte)'\\');
            if (length >= 0 && type[length] == '"')
            {
                return type[..length];
            }
        }

        return PeekText(mark[2..^3]);
    }

    /// <summary>Finds the text of a member of the object that the cursor is on, without moving.</summary>
    /// <param name="member">The member's name.</param>
    /// <returns>The text; empty if there is no such member, or if it is not a string.</returns>
    public readonly ReadOnlySpan<byte> PeekText(ReadOnlySpan<byte> member)
    {
        JsonCursor ahead = this;
        if (ahead.Current != '{')
        {
            return default;
        }

        for (bool more = ahead.StartMap(); more; more = ahead.Continues('}'))
        {
            if (ahead.Name().SequenceEqual(member))
            {
                return ahead.Current == '"' ? ahead.Text() : default;
            }

            ahead.Skip();
        }

        return default;
    }

    /// <summary>Reads an event of a type that the api-docs lack.</summary>
    /// <param name="type">The event's type; empty if it has none.</param>
    /// <returns>The event.</returns>
    public AriEvent UnknownEvent(ReadOnlySpan<byte> type)
        => new UnknownEvent(Encoding.UTF8.GetString(type)) { Json = Json() ?? default };

    /// <summary>Checks that an event is of the expected type.</summary>
    /// <typeparam name="T">The expected type.</typeparam>
    /// <param name="value">The event.</param>
    /// <returns>The same event.</returns>
    /// <exception cref="AriJsonException">The event is of another type.</exception>
    public static T Cast<T>(AriEvent value)
        where T : AriEvent
        => value as T ?? throw new AriJsonException($"expected a {typeof(T).Name}, found {PlainText.Line(value.Type, ShownCharacters)}", byteOffset: 0);

    /// <summary>Reads a gap that this library has written, without moving.</summary>
    /// <returns>The gap, or <see langword="null"/> if the object is not one.</returns>
    internal readonly AriGap? PeekGap()
    {
        var reader = new Utf8JsonReader(Rest, AriDecoder.ReaderOptions);
        JsonElement json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("reason"u8, out JsonElement reason) && reason.ValueKind == JsonValueKind.String
            && Enum.TryParse(reason.GetString(), out AriGapReason why)
            && TryTime(json, "from"u8, out DateTimeOffset from) && TryTime(json, "to"u8, out DateTimeOffset to)
            ? new AriGap
            {
                Reason = why,
                Count = json.TryGetProperty("count"u8, out JsonElement count) && count.ValueKind == JsonValueKind.Number
                    && count.TryGetInt64(out long number) ? number : null,
                From = from,
                To = to,
            }
            : null;
    }

    private static bool TryTime(JsonElement json, ReadOnlySpan<byte> member, out DateTimeOffset time)
    {
        time = default;
        return json.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out time);
    }
}
