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

    /// <summary>The maximum length of a string that is kept for reuse, to bound the memory.</summary>
    private const int MaxKeptLength = 32;

    /// <summary>Reads a string, or a number as its text.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The string, or null.</returns>
    public static string? String(ref Utf8JsonReader reader)
        => IsPlainText(ref reader) && AsciiText.TryMake(reader.ValueSpan) is { } text ? text : StringOfOther(ref reader);

    /// <summary>
    /// Reads a string that often repeats the previous one, such as the application's name or the channel's ID in each event of a call.
    /// A short string that repeats is not allocated again, which saves half of an event's memory.
    /// </summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <param name="last">The previous string of this member. Threads can share it, because only the reference is read and written.</param>
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

    /// <summary>Reads a 32-bit integer, also from a string.</summary>
    /// <param name="reader">Positioned on the value.</param>
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

    /// <summary>Reads a 64-bit integer, also from a string.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The number, or null.</returns>
    public static long? Int64(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : Whole(ref reader, "a whole number of 64 bits");

    /// <summary>Reads a number, also from a string.</summary>
    /// <param name="reader">Positioned on the value.</param>
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

    /// <summary>Reads a Boolean.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The Boolean, or null.</returns>
    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads a date with time and offset, in Asterisk's format or a similar one.</summary>
    /// <param name="reader">Positioned on the value.</param>
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
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The value, or null for JSON's null.</returns>
    /// <exception cref="AriJsonException">The value contains text that is not UTF-8.</exception>
    public static JsonData? Json(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        // The parser does not validate strings; the exception would come later, when a caller reads them.
        long start = reader.TokenStartIndex;
        JsonElement value = JsonElement.ParseValue(ref reader);
        return Utf8.IsValid(JsonMarshal.GetRawUtf8Value(value))
            ? new JsonData(value)
            : throw new AriJsonException("its text is not UTF-8", start);
    }

    /// <summary>Returns the UTF-8 text of a string or a number. It can point into the reader's data.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The text; empty for null.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Text(scoped ref Utf8JsonReader reader)
        => IsPlainText(ref reader) ? reader.ValueSpan : TextOfOther(ref reader);

    /// <summary>Reads a value of an open type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The value; its default for null.</returns>
    public static T Value<T>(ref Utf8JsonReader reader)
        where T : struct, IAriValue<T>
        => String(ref reader) is { } text ? T.From(text) : default;

    /// <summary>Whether the value is a string without escapes, in one segment.</summary>
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

    /// <summary>
    /// Reads an integer in another form: a string, null, or a number such as 3.0, which servers write for a whole real number.
    /// </summary>
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
        string text = Shown(Text(ref reader));
        string shown = reader.TokenType == JsonTokenType.String ? $"\"{text}\"" : text;
        return new AriJsonException($"{shown} is not {expected}", reader.TokenStartIndex);
    }
}
