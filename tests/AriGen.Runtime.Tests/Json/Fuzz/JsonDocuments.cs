using System.Text;

namespace AriGen.Runtime.Tests.Fuzz;

/// <summary>Documents for <see cref="FuzzModel"/>: valid ones, and ones that are damaged or cut off.</summary>
internal sealed class JsonDocuments(Random random)
{
    // Booleans come first, then whole numbers of 32 bits.
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "7", "-12", "3.0", "1e3", "42", "2.5", "1E-2", "1e400", "-1.5e+7", "2147483648", "-2147483649",
        "9223372036854775807", "9223372036854775808", "123456789012345678", "1234567890123456789", "0.1", "99999999999999999999.0",
    ];

    // Numbers come first, and dates last.
    private static readonly string[] Texts =
    [
        "7", "-12", "", "3.0", "NaN", "Infinity", "1x", "default", "channel-dump", "PJSIP/alice-00000001", "1795467250.19", "é", "☎",
        "🙂", "a text of more than thirty-two characters", "sixteen chars 16", "\u007F", "a,\u0022",
        "2026-13-23T20:54:11.700+0000", "2026-11-23T20:54:11.700+0000", "2026-11-23T20:54:11Z",
    ];

    private static readonly string[] Escapes =
        ["\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u0041", "\\u00E9", "\\u20ac", "\\ud83d\\ude42", "\\ud83d", "\\ude42", "\\u0000"];

    // Pieces that are valid in one place and wrong in another.
    private static readonly string[] Pieces =
    [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "nul", "true", "truex", "fals", "0", "01", "-", "1.", "1e", "1e+", ".5", "+1",
        "1/", "1x", "\\u12", "\\u12g4", "\\x", "\\ud83d", "\u0001", "\t", "\n", " ", "\u00a0", "é", "/*x*/", "//", "'", "{}", "[]",
        "\"s\":", ",\"s\":\"x\"",
    ];

    private readonly StringBuilder _text = new();

    public byte[] Next()
    {
        _text.Clear();
        Space();
        if (random.Next(200) == 0)
        {
            Nest(random.Next(120, 135));
        }
        else
        {
            Object(4);
        }

        Space();
        byte[] document = Encoding.UTF8.GetBytes(_text.ToString());
        for (int count = random.Next(4); count > 0 && document.Length > 0; count--)
        {
            document = Damage(document);
        }

        return document;
    }

    private void Object(int depth)
    {
        _text.Append('{');
        int first = random.Next(FuzzModel.Names.Length);
        int count = random.Next(7);
        for (int i = 0; i < count; i++)
        {
            // Mostly in one order, as servers write, so that the expected name is often the right one.
            string name = random.Next(4) == 0 ? "other" : FuzzModel.Names[(first + i) % FuzzModel.Names.Length];
            Separate(i);
            Text(random.Next(20) == 0 ? $"\\u{(int)name[0]:x4}{name[1..]}" : name);
            Space();
            _text.Append(':');
            Space();
            Value(random.Next(30) == 0 ? ' ' : name == "time" ? 'z' : name[0], depth);
            Space();
        }

        _text.Append('}');
    }

    private void Value(char kind, int depth)
    {
        switch (kind)
        {
            case 'v' or 'o' when depth > 0:
                Object(depth - 1);
                break;
            case 'a' or 'k':
                Array(kind, depth);
                break;
            case 'm' when depth > 0:
                Object(depth - 1);
                break;
            case 's' or 't' or 'c':
                Text(null);
                break;
            case 'z':
                Text(Texts[^random.Next(1, 3)]);
                break;
            case 'b':
                Scalar(0, 3);
                break;
            case 'i' or 'l' or 'd':
                Scalar(3, 10);
                break;
            default:
                Value("vaksim"[random.Next(6)], depth - 1);
                break;
        }
    }

    private void Array(char kind, int depth)
    {
        _text.Append('[');
        int count = random.Next(4);
        for (int i = 0; i < count; i++)
        {
            Separate(i);
            Value(kind == 'k' || depth <= 0 ? 's' : 'v', depth - 1);
            Space();
        }

        _text.Append(']');
    }

    private void Scalar(int first, int end)
    {
        switch (random.Next(20))
        {
            case 0:
                Text(null);
                break;
            case 1:
                _text.Append(Scalars[random.Next(Scalars.Length)]);
                break;
            case 2 when first > 0:
                Text(Texts[random.Next(2)]);
                break;
            default:
                _text.Append(Scalars[random.Next(first, end)]);
                break;
        }
    }

    private void Text(string? text)
    {
        _text.Append('"').Append(text ?? Texts[random.Next(Texts.Length)].Replace("\"", "\\\"", StringComparison.Ordinal));
        if (text is null && random.Next(5) == 0)
        {
            _text.Append(Escapes[random.Next(Escapes.Length)]).Append('x', random.Next(20));
        }

        _text.Append('"');
    }

    private void Nest(int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            _text.Append(i % 2 == 0 ? "{\"v\":" : "{\"other\":");
        }

        _text.Append("{}").Append('}', depth);
    }

    private void Separate(int index)
    {
        if (index > 0)
        {
            _text.Append(',');
        }

        Space();
    }

    private void Space()
    {
        if (random.Next(12) == 0)
        {
            _text.Append(" \n\r\t"[random.Next(4)], random.Next(1, 3));
        }
    }

    private byte[] Damage(byte[] document)
    {
        int at = random.Next(document.Length);
        int length = Math.Min(random.Next(1, 12), document.Length - at);
        return random.Next(6) switch
        {
            0 => document[..at],
            1 => [.. document[..at], .. document[(at + length)..]],
            2 => [.. document[..at], (byte)random.Next(256), .. document[(at + 1)..]],
            3 => [.. document[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. document[(at + length)..]],
            4 => [.. document[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. document[at..]],
            _ => [.. document[..at], .. document.AsSpan(random.Next(document.Length - length + 1), length), .. document[at..]],
        };
    }
}
