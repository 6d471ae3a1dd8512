using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AriGen.Runtime.Tests.Fuzz;

/// <summary>
/// Reads a document as <see cref="FuzzModel"/> with <see cref="Utf8JsonReader"/>, for <see cref="CursorEcho"/> to be compared with.
/// </summary>
internal sealed class ReaderEcho
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = AriDecoder.MaxDepth };

    private readonly StringBuilder _text = new();

    public static string Read(byte[] document)
    {
        var echo = new ReaderEcho();
        var reader = new Utf8JsonReader(document, Options);
        try
        {
            reader.Read();
            echo.Model(ref reader);
            reader.Read();
            return echo._text.ToString();
        }
        catch (WrongKindException)
        {
            return FuzzModel.Wrong(reader.TokenStartIndex);
        }
        catch (InvalidTextException exception)
        {
            return FuzzModel.Wrong(exception.Offset);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return FuzzModel.Malformed;
        }
    }

    public static bool Accepts(byte[] document)
    {
        try
        {
            var reader = new Utf8JsonReader(document, Options);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Model(ref Utf8JsonReader reader)
    {
        _text.Append('{');
        if (Starts(ref reader, JsonTokenType.StartObject))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                int member = Array.IndexOf(FuzzModel.Names, Name(ref reader));
                _text.Append(member < 0 ? FuzzModel.Names.Length : member).Append('=');
                reader.Read();
                Member(ref reader, member);
                _text.Append(';');
            }
        }

        _text.Append('}');
    }

    private void Member(ref Utf8JsonReader reader, int member)
    {
        switch (member)
        {
            case 0: _text.Append(String(ref reader) ?? "-"); break;
            case 1: _text.Append(Convert.ToHexString(Text(ref reader))); break;
            case 2: _text.Append(String(ref reader) ?? "-"); break;
            case 3: _text.Append(Whole(ref reader, int.MinValue, int.MaxValue)); break;
            case 4: _text.Append(Whole(ref reader, long.MinValue, long.MaxValue)); break;
            case 5: _text.Append(CultureInfo.InvariantCulture, $"{Double(ref reader):R}"); break;
            case 6: _text.Append(Boolean(ref reader)); break;
            case 7: _text.Append(CultureInfo.InvariantCulture, $"{Date(ref reader):O}"); break;
            case 8: _text.Append(Json(ref reader)); break;
            case 9: _text.Append(List(ref reader)); break;
            case 10: _text.AppendJoin('|', Strings(ref reader)); break;
            case 11: _text.AppendJoin('|', Map(ref reader)); break;
            case 12 when reader.TokenType == JsonTokenType.Null: break;
            case 12: Model(ref reader); break;
            default: reader.Skip(); break;
        }
    }

    private int List(ref Utf8JsonReader reader)
    {
        int count = 0;
        if (Starts(ref reader, JsonTokenType.StartArray))
        {
            for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
            {
                Model(ref reader);
            }
        }

        return count;
    }

    private static List<string> Strings(ref Utf8JsonReader reader)
    {
        var strings = new List<string>();
        if (Starts(ref reader, JsonTokenType.StartArray))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                strings.Add(String(ref reader) ?? "");
            }
        }

        return strings;
    }

    private List<string> Map(ref Utf8JsonReader reader)
    {
        var names = new List<string>();
        if (Starts(ref reader, JsonTokenType.StartObject))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                names.Add(reader.GetString()!);
                reader.Read();
                Model(ref reader);
            }
        }

        return [.. names.Distinct()];
    }

    private static bool Starts(ref Utf8JsonReader reader, JsonTokenType expected)
        => reader.TokenType == expected || (reader.TokenType == JsonTokenType.Null ? false : throw new WrongKindException());

    // A name without escapes is compared as it is: one that is not UTF-8 is unknown.
    private static string Name(ref Utf8JsonReader reader)
        => reader.ValueIsEscaped ? reader.GetString()! : Encoding.Latin1.GetString(reader.ValueSpan);

    private static string? String(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new WrongKindException(),
    };

    private static byte[] Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when reader.ValueIsEscaped => Encoding.UTF8.GetBytes(reader.GetString()!),
        JsonTokenType.String or JsonTokenType.Number => reader.ValueSpan.ToArray(),
        JsonTokenType.Null => [],
        _ => throw new WrongKindException(),
    };

    private static long? Whole(ref Utf8JsonReader reader, long min, long max)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        long value = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out long whole) => whole,
            JsonTokenType.Number when reader.TryGetDecimal(out decimal number) && decimal.IsInteger(number)
                && number is >= long.MinValue and <= long.MaxValue => (long)number,
            JsonTokenType.String when Utf8Parser.TryParse(Text(ref reader), out long whole, out int used)
                && used == Text(ref reader).Length => whole,
            _ => throw new WrongKindException(),
        };
        return value >= min && value <= max ? value : throw new WrongKindException();
    }

    private static double? Double(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.Null => null,
        JsonTokenType.String when Utf8Parser.TryParse(Text(ref reader), out double value, out int used)
            && used == Text(ref reader).Length && double.IsFinite(value) => value,
        _ => throw new WrongKindException(),
    };

    private static bool? Boolean(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Null ? null
            : reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean()
            : throw new WrongKindException();

    private static DateTimeOffset? Date(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Null ? null
            : reader.TokenType == JsonTokenType.String && AriDate.TryParse(Text(ref reader), out DateTimeOffset date) ? date
            : throw new WrongKindException();

    private static string? Json(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        long start = reader.TokenStartIndex;
        var value = JsonElement.ParseValue(ref reader);
        return Utf8.IsValid(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value))
            ? value.GetRawText()
            : throw new InvalidTextException(start);
    }

    private sealed class WrongKindException : Exception;

    private sealed class InvalidTextException(long offset) : Exception
    {
        public long Offset { get; } = offset;
    }
}
