using System.Globalization;
using System.Text;

namespace AriGen.Simulator;

/// <summary>The arguments of a function, with Asterisk's rules for splitting them.</summary>
internal static class FunctionArguments
{
    /// <summary>Splits arguments at separators outside of brackets and quotes. Quotes and backslashes are removed.</summary>
    /// <param name="text">The arguments.</param>
    /// <param name="most">The maximum number of arguments. The last one is the unchanged rest.</param>
    /// <param name="separator">The separator.</param>
    public static string[] Split(string text, int most = int.MaxValue, char separator = ',')
    {
        List<string> parts = [];
        StringBuilder part = new();
        int depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (parts.Count == most - 1)
            {
                return [.. parts, text[i..]];
            }

            char sign = text[i];
            if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (sign == '\\')
            {
                part.Append(++i < text.Length ? text[i] : "");
            }
            else if (sign == separator && depth == 0 && !isQuoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                depth = sign is '(' or '[' ? depth + 1 : sign is ')' or ']' ? Math.Max(depth - 1, 0) : depth;
                part.Append(sign);
            }
        }

        return text.Length == 0 ? [] : [.. parts, part.ToString()];
    }

    /// <summary>Returns an argument, or an empty text if it is missing.</summary>
    public static string At(this string[] parts, int index) => index < parts.Length ? parts[index] : "";

    /// <summary>Returns the first character of an argument, which may be an escape such as <c>\t</c> or <c>\x2c</c>.</summary>
    public static char Sign(string argument, char usual) => argument.Length == 0 ? usual : Unescape(argument)[0];

    /// <summary>Replaces the escapes in a text.</summary>
    public static string Unescape(string text)
    {
        StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || ++i == text.Length)
            {
                result.Append(text[Math.Min(i, text.Length - 1)]);
            }
            else if (text[i] == 'x'
                && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte code))
            {
                result.Append((char)code);
                i += 2;
            }
            else
            {
                result.Append(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
        }

        return result.ToString();
    }
}
