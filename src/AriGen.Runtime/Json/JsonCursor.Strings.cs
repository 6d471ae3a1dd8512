using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    private const int ShownCharacters = 40;

    /// <summary>Reads a string, or a number as its text.</summary>
    /// <returns>The string, or null.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string? String()
    {
        if (Current != '"')
        {
            return Null() ? null : Encoding.UTF8.GetString(TextOfNumber("a string"));
        }

        ReadOnlySpan<byte> rest = _json[(_at + 1)..];
        if (rest is [(byte)'"', ..])
        {
            _at += 2;
            return "";
        }

        // The last string has no quote in it, so that one after it is the end of the string.
        string? last = (uint)_slot < (uint)_history.Length ? _history[_slot].String : null;
        if (last is not null && rest.Length > last.Length && rest[last.Length] == '"' && AsciiText.Equals(last, rest[..last.Length]))
        {
            _at += last.Length + 2;
            return last;
        }

        return NewString();
    }

    private string NewString()
    {
        ReadOnlySpan<byte> token = Token(out bool isEscaped);
        ReadOnlySpan<byte> text = token[1..^1];
        string? made = isEscaped ? EscapedText.TryMake(text) : AsciiText.TryMake(text);
        if (made is null)
        {
            return Checked(token);
        }

        if (!isEscaped && made.Length <= JsonHistory.MaxLength && (uint)_slot < (uint)_history.Length)
        {
            _history[_slot].String = made;
        }

        return made;
    }

    /// <summary>Reads the UTF-8 text of a string or a number.</summary>
    /// <returns>The text, which can point into the document; empty for null.</returns>
    public ReadOnlySpan<byte> Text()
    {
        if (Current != '"')
        {
            return Null() ? default : TextOfNumber("a string");
        }

        ReadOnlySpan<byte> token = Token(out bool isEscaped);
        return isEscaped ? Unescape(token) : token[1..^1];
    }

    /// <summary>Reads a value of an open type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value; its default for null.</returns>
    public T Value<T>()
        where T : struct, IAriValue<T>
        => String() is { } text ? T.From(text) : default;

    /// <summary>Returns the string; an <see cref="InvalidOperationException"/> if it is not UTF-8 or has an unpaired surrogate.</summary>
    private static string Checked(ReadOnlySpan<byte> token)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        return reader.GetString()!;
    }

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> token)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        byte[] text = new byte[token.Length];
        return text.AsSpan(0, reader.CopyString(text));
    }

    private ReadOnlySpan<byte> TextOfNumber(string expected)
    {
        int start = _at;
        if (Current is not ((byte)'-' or >= (byte)'0' and <= (byte)'9'))
        {
            throw Unexpected(expected);
        }

        Number();
        return _json[start.._at];
    }

    /// <summary>Passes a string.</summary>
    /// <returns>Its text with the quotes and escapes.</returns>
    private ReadOnlySpan<byte> Token(out bool isEscaped)
    {
        isEscaped = false;
        int start = _at;
        int end = PlainEnd(start + 1);
        while (true)
        {
            switch ((uint)end < (uint)_json.Length ? _json[end] : default)
            {
                case (byte)'"':
                    _at = end + 1;
                    return _json[start.._at];
                case (byte)'\\':
                    isEscaped = true;
                    end = PlainEnd(EscapeEnd(end + 1));
                    break;
                default:
                    throw Malformed();
            }
        }
    }

    /// <summary>Finds the first character that does not stand for itself: a quote, a backslash or a control character.</summary>
    private readonly int PlainEnd(int at)
    {
        ReadOnlySpan<byte> json = _json;
        for (; json.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var piece = Vector128.Create(json.Slice(at, Vector128<byte>.Count));
            Vector128<byte> stops = Vector128.Equals(piece, Vector128.Create((byte)'"'))
                | Vector128.Equals(piece, Vector128.Create((byte)'\\'))
                | Vector128.Equals(Vector128.Min(piece, Vector128.Create((byte)0x1F)), piece);
            if (stops != Vector128<byte>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            }
        }

        while (at < json.Length && json[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return at;
    }

    /// <summary>Passes what follows a backslash.</summary>
    private readonly int EscapeEnd(int at)
    {
        switch ((uint)at < (uint)_json.Length ? (char)_json[at] : default)
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return at + 1;
            case 'u' when _json.Length - at > 4 && IsHex(_json.Slice(at + 1, 4)):
                return at + 5;
            default:
                throw Malformed();
        }
    }

    private static bool IsHex(ReadOnlySpan<byte> digits)
    {
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns text as it is shown in a message.</summary>
    internal static string Shown(ReadOnlySpan<byte> text) => PlainText.Line(Encoding.UTF8.GetString(text), ShownCharacters);

    private readonly AriJsonException NotA(string expected, int start, ReadOnlySpan<byte> found)
    {
        string text = Shown(found);
        string shown = _json[start] == '"' ? $"\"{text}\"" : text;
        return new AriJsonException($"{shown} is not {expected}", start);
    }
}
