using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AriGen.Runtime;

public static partial class AriRead
{
    private const int ShownCharacters = 40;

    /// <summary>Of a string that is kept in case it comes again: what is kept must stay small.</summary>
    private const int MaxKeptLength = 32;

    /// <summary>Reads a string. A number is taken for its text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The string, or null.</returns>
    public static string? String(ref Utf8JsonReader reader)
        => IsPlainText(ref reader) && AsciiText.TryMake(reader.ValueSpan) is { } text ? text : StringOfOther(ref reader);

    /// <summary>
    /// Reads a string that is likely the one that came last. Events repeat themselves: the application, the server's id, context and
    /// language, and the channel of a call in every event of it. A short string that does is not made again, which spares half an event's memory.
    /// </summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="last">The string that came last in this place. Threads may share it: each of them reads and writes nothing but the reference.</param>
    /// <returns>The string, or null.</returns>
    public static string? String(ref Utf8JsonReader reader, ref string? last)
    {
        if (!IsPlainText(ref reader) || reader.ValueSpan.Length > MaxKeptLength)
        {
            return String(ref reader);
        }

        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        if (last is { } kept && AsciiText.Equals(kept, utf8))
        {
            return kept;
        }

        if (utf8.IsEmpty)
        {
            return "";
        }

        return AsciiText.TryMake(utf8) is { } text ? last = text : StringOfOther(ref reader);
    }

    /// <summary>Reads a whole number of 32 bits. A string that holds one is taken.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null.</returns>
    public static int? Int32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value))
        {
            return value;
        }

        const string expected = "a whole number of 32 bits";
        long? whole = Whole(ref reader, expected);
        return whole is < int.MinValue or > int.MaxValue ? throw NotA(ref reader, expected) : (int?)whole;
    }

    /// <summary>Reads a whole number of 64 bits. A string that holds one is taken.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null.</returns>
    public static long? Int64(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : Whole(ref reader, "a whole number of 64 bits");

    /// <summary>Reads a number. A string that holds one is taken.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number, or null.</returns>
    public static double? Double(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.GetDouble();
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                ReadOnlySpan<byte> text = Text(ref reader);
                return Utf8Parser.TryParse(text, out double value, out int used) && used == text.Length && double.IsFinite(value)
                    ? value
                    : throw NotA(ref reader, "a number");
            default:
                throw Unexpected(ref reader, "a number");
        }
    }

    /// <summary>Reads true or false.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The truth, or null.</returns>
    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads a date with its time and offset, in Asterisk's form or any near it.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date, or null.</returns>
    public static DateTimeOffset? Date(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return AriDate.TryParse(Text(ref reader), out DateTimeOffset date) ? date : throw NotA(ref reader, "a date");
        }

        return reader.TokenType == JsonTokenType.Null ? null : throw Unexpected(ref reader, "a date");
    }

    /// <summary>Reads a value of any kind.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value, or null for JSON's null.</returns>
    /// <exception cref="AriJsonException">It holds text that is no UTF-8.</exception>
    public static JsonData? Json(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        // The parser does not look into texts; whoever looks later, be it for a log, would get the exception.
        long start = reader.TokenStartIndex;
        JsonElement value = JsonElement.ParseValue(ref reader);
        return Utf8.IsValid(JsonMarshal.GetRawUtf8Value(value))
            ? new JsonData(value)
            : throw new AriJsonException("its text is no UTF-8", start);
    }

    /// <summary>The text of a string in UTF-8, or that of a number. It may point into the reader's data.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text; empty for null.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader)
        => IsPlainText(ref reader) ? reader.ValueSpan : TextOfOther(ref reader);

    /// <summary>Reads a value of an open type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value; its default for null.</returns>
    public static T Value<T>(ref Utf8JsonReader reader)
        where T : struct, IAriValue<T>
        => String(ref reader) is { } text ? T.From(text) : default;

    /// <summary>Whether the value is a string that stands in the data as it is, and in one piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlainText(scoped ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence;

    private static string? StringOfOther(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => (reader.ValueIsEscaped && !reader.HasValueSequence ? EscapedText.TryMake(reader.ValueSpan) : null) ?? reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number => Encoding.UTF8.GetString(TextOfOther(ref reader)),
        _ => throw Unexpected(ref reader, "a string"),
    };

    private static ReadOnlySpan<byte> TextOfOther(scoped ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Unescape(ref reader),
        JsonTokenType.Number => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan,
        _ => throw Unexpected(ref reader, "a string"),
    };

    /// <summary>What is no plain whole number: a string of one, null, or 3.0, as the server prints a real number that happens to be whole.</summary>
    private static long? Whole(ref Utf8JsonReader reader, string expected)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when reader.TryGetDecimal(out decimal number) && number == decimal.Truncate(number)
                && number is >= long.MinValue and <= long.MaxValue:
                return (long)number;
            case JsonTokenType.String:
                ReadOnlySpan<byte> text = Text(ref reader);
                return Utf8Parser.TryParse(text, out long value, out int used) && used == text.Length
                    ? value
                    : throw NotA(ref reader, expected);
            case JsonTokenType.Number:
                throw NotA(ref reader, expected);
            default:
                throw Unexpected(ref reader, expected);
        }
    }

    private static AriJsonException NotA(ref Utf8JsonReader reader, string expected)
    {
        string text = PlainText.Line(Encoding.UTF8.GetString(Text(ref reader)), ShownCharacters);
        string shown = reader.TokenType == JsonTokenType.String ? $"\"{text}\"" : text;
        return new AriJsonException($"{shown} is not {expected}", reader.TokenStartIndex);
    }
}
