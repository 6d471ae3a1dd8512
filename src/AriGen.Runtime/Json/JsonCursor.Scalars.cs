using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;

namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>The most digits that always fit into 64 bits.</summary>
    private const int SafeDigits = 18;

    /// <summary>Reads a 32-bit integer, also from a string.</summary>
    /// <returns>The number, or null.</returns>
    public int? Int32()
    {
        const string expected = "a whole number of 32 bits";
        int start = _at;
        long? whole = Whole(expected);
        return whole is < int.MinValue or > int.MaxValue ? throw NotA(expected, start, TextAt(start)) : (int?)whole;
    }

    /// <summary>Reads a 64-bit integer, also from a string.</summary>
    /// <returns>The number, or null.</returns>
    public long? Int64() => Whole("a whole number of 64 bits");

    /// <summary>Reads a number, also from a string.</summary>
    /// <returns>The number, or null.</returns>
    public double? Double()
    {
        const string expected = "a number";
        int start = _at;
        if (Null())
        {
            return null;
        }

        bool isText = Current == '"';
        ReadOnlySpan<byte> text = isText ? Text() : TextOfNumber(expected);
        return Utf8Parser.TryParse(text, out double value, out int used) && used == text.Length && (!isText || double.IsFinite(value))
            ? value
            : throw NotA(expected, start, text);
    }

    /// <summary>Reads a Boolean.</summary>
    /// <returns>The Boolean, or null.</returns>
    public bool? Boolean() => (char)Current switch
    {
        't' => Word("true"u8),
        'f' => !Word("false"u8),
        'n' when Null() => null,
        _ => throw Unexpected("true or false"),
    };

    /// <summary>Reads a date with time and offset, in Asterisk's format or a similar one.</summary>
    /// <returns>The date, or null.</returns>
    public DateTimeOffset? Date()
    {
        int start = _at;
        if (Current != '"')
        {
            return Null() ? null : throw Unexpected("a date");
        }

        ReadOnlySpan<byte> text = Text();
        return AriDate.TryParse(text, out DateTimeOffset date) ? date : throw NotA("a date", start, text);
    }

    /// <summary>Reads a value of any kind.</summary>
    /// <returns>The value, or null for JSON's null.</returns>
    /// <exception cref="AriJsonException">The value contains text that is not UTF-8.</exception>
    public JsonData? Json()
    {
        int start = _at;
        Skip();
        ReadOnlySpan<byte> json = _json[start.._at];
        if (json.SequenceEqual("null"u8))
        {
            return null;
        }

        // The parser does not validate strings; the exception would come later, when a caller reads them.
        return Utf8.IsValid(json)
            ? new JsonData(JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = AriDecoder.MaxDepth }))
            : throw new AriJsonException("its text is not UTF-8", start);
    }

    private long? Whole(string expected)
    {
        int start = _at;
        byte first = Current;
        if (first == '"')
        {
            ReadOnlySpan<byte> text = Text();
            return Utf8Parser.TryParse(text, out long value, out int used) && used == text.Length
                ? value
                : throw NotA(expected, start, text);
        }

        if (first == 'n' && Null())
        {
            return null;
        }

        ReadOnlySpan<byte> digits = TextOfNumber(expected);
        return digits.Length <= SafeDigits && TryDigits(digits, out long whole) ? whole : LongWhole(digits, expected, start);
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out long whole)
    {
        whole = 0;
        bool negative = text[0] == '-';
        for (int at = negative ? 1 : 0; at < text.Length; at++)
        {
            uint digit = (uint)(text[at] - '0');
            if (digit > 9)
            {
                return false;
            }

            whole = (whole * 10) + digit;
        }

        whole = negative ? -whole : whole;
        return true;
    }

    /// <summary>Reads an integer in another form, such as 3.0, which servers write for a whole real number.</summary>
    private readonly long LongWhole(ReadOnlySpan<byte> digits, string expected, int start)
    {
        var reader = new Utf8JsonReader(digits);
        reader.Read();
        return reader.TryGetInt64(out long whole) ? whole
            : reader.TryGetDecimal(out decimal real) && decimal.IsInteger(real) && real is >= long.MinValue and <= long.MaxValue
            ? (long)real
            : throw NotA(expected, start, digits);
    }

    /// <summary>The text of a string or number that has been read.</summary>
    private readonly ReadOnlySpan<byte> TextAt(int start)
    {
        JsonCursor again = this;
        again._at = start;
        return again.Text();
    }

    /// <summary>Passes a number.</summary>
    private void Number()
    {
        ReadOnlySpan<byte> json = _json;
        int at = _at;
        if (Digit(at, '-'))
        {
            at++;
        }

        if (Digit(at, '0'))
        {
            at++;
        }
        else
        {
            at = Digits(at);
        }

        if (Digit(at, '.'))
        {
            at = Digits(at + 1);
        }

        if (Digit(at, 'e') || Digit(at, 'E'))
        {
            at++;
            at = Digits(Digit(at, '+') || Digit(at, '-') ? at + 1 : at);
        }

        // A slash can begin a comment. Whether one is allowed here is for the caller to check, as with all that follows a value.
        bool isEnd = at < json.Length ? ",}] \n\r\t/"u8.Contains(json[at]) : _depth == 0;
        _at = isEnd ? at : throw Malformed();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Digit(int at, char expected) => (uint)at < (uint)_json.Length && _json[at] == expected;

    /// <summary>Passes at least one digit.</summary>
    private readonly int Digits(int at)
    {
        int first = at;
        while ((uint)at < (uint)_json.Length && (uint)(_json[at] - '0') <= 9)
        {
            at++;
        }

        return at > first ? at : throw Malformed();
    }
}
