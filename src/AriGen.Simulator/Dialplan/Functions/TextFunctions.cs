using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions that make one text of others.</summary>
internal static partial class TextFunctions
{
    private const string KeysOfLetters = "22233344455566677778889999";
    private const string UnescapedMarks = "-_.!~*'()";

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        FromText("BASE64_DECODE", Decode),
        FromText("BASE64_ENCODE", static text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        new TableFunction("BASENAME", static path => path.Trim('/') is { Length: > 0 } inner ? inner[(inner.LastIndexOf('/') + 1)..] : path.Length == 0 ? "." : "/"),
        new TableFunction("CSV_QUOTE", static text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""),
        new TableFunction("DIRNAME", DirectoryOf),
        new TableFunction("EXISTS", static text => Bit(text.Length > 0)),
        FromText("FILTER", Filter),
        OfParts("ICONV", 3, 3, static (_, parts) => HasEncoding(parts[0]) && HasEncoding(parts[1]) ? parts[2] : null),
        new TableFunction("IF", static text => Choose(text, Expression.IsTrue)),
        new TableFunction("ISNULL", static text => Bit(text.Length == 0)),
        new TableFunction("KEYPADHASH", static text => string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(static sign => char.IsAsciiDigit(sign) ? sign : KeysOfLetters[char.ToUpperInvariant(sign) - 'A']))),
        new TableFunction("LEN", static text => Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture)),
        FromText("LTRIM", static text => text.TrimStart()),
#pragma warning disable CA5350, CA5351 // What the dialplan asks for.
        FromText("MD5", static text => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)))),
        FromText("SHA1", static text => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)))),
#pragma warning restore CA5350, CA5351
        new TableFunction("PASSTHRU", static text => text),
        new TableFunction("QUOTE", static text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""),
        new TableFunction("REGEX", static text => text.Split('"', 3) is [_, var pattern, var value] ? Matches(pattern, value.StartsWith(' ') ? value[1..] : value) : null),
        FromText("RTRIM", static text => text.TrimEnd()),
        new TableFunction("SORT", Sort),
        OfParts("SPRINTF", 1, int.MaxValue, static (_, parts) => PrintfFormat.Apply(parts[0], parts[1..])),
        new TableFunction("TOLOWER", static text => text.ToLowerInvariant()),
        new TableFunction("TOUPPER", static text => text.ToUpperInvariant()),
        FromText("TRIM", static text => text.Trim()),
        new TableFunction("URIDECODE", Uri.UnescapeDataString),
        new TableFunction("URIENCODE", static text => string.Concat(Encoding.UTF8.GetBytes(text).Select(static one => char.IsAsciiLetterOrDigit((char)one) || UnescapedMarks.Contains((char)one) ? $"{(char)one}" : $"%{one:X2}"))),
    ];

    /// <summary>The dialplan's words for true and false.</summary>
    public static string Bit(bool isSo) => isSo ? "1" : "0";

    /// <summary>One of two values: <c>condition?value:value</c>.</summary>
    /// <returns>Null where there is no condition or no value.</returns>
    public static string? Choose(string text, Func<string, bool> isTrue)
        => text.Split('?', 2) is [{ Length: > 0 } condition, var rest] ? FunctionArguments.Split(rest, 3, ':').At(isTrue(condition) ? 0 : 1).Trim() : null;

    /// <summary>Whether a text matches a regular expression; null where that is none.</summary>
    public static string? Matches(string pattern, string value)
    {
        try
        {
            // .NET has no classes such as [[:digit:]].
            string known = CharacterClass().Replace(pattern, static found => found.Groups[1].Value switch
            {
                "digit" => "0-9", "alpha" => "a-zA-Z", "alnum" => "a-zA-Z0-9", "upper" => "A-Z", "lower" => "a-z", "space" => "\\s", "xdigit" => "0-9A-Fa-f", "punct" => "!-/:-@\\[-`{-~", _ => "",
            });
            return Bit(Regex.IsMatch(value, known, RegexOptions.CultureInvariant));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.TrimEnd('=').PadRight((text.TrimEnd('=').Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string DirectoryOf(string path)
    {
        string inner = path.Length > 1 ? path.TrimEnd('/') : path;
        int at = inner.LastIndexOf('/');
        return at < 0 ? "." : at == 0 ? "/" : inner[..at];
    }

    private static string? Filter(string text)
    {
        // A comma that belongs to the characters has a backslash before it.
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        while (comma > 0 && text[comma - 1] == '\\')
        {
            comma = text.IndexOf(',', comma + 1);
        }

        if (comma < 0)
        {
            return null;
        }

        string wanted = FunctionArguments.Unescape(text[..comma]);
        HashSet<char> allowed = [];
        for (int i = 0; i < wanted.Length; i++)
        {
            bool isRange = i + 1 < wanted.Length && wanted[i + 1] == '-';
            char last = isRange && i + 2 < wanted.Length ? wanted[i + 2] : wanted[i];
            for (byte sign = (byte)wanted[i]; sign != (byte)last; sign++)
            {
                allowed.Add((char)sign);
            }

            allowed.Add(last);
            i += isRange ? 2 : 0;
        }

        return string.Concat(text[(comma + 1)..].Where(allowed.Contains));
    }

    private static bool HasEncoding(string name) => Array.Exists(Encoding.GetEncodings(), one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase);

    private static string Sort(string text) => string.Join(',', text.Split(',').Select(static pair => pair.Split(':', 2)).Where(static pair => pair.Length == 2)
        .OrderBy(static pair => NumberFunctions.Leading(pair[1]) ?? 0).Select(static pair => pair[0]));

    [GeneratedRegex(@"\[:(\w+):\]")]
    private static partial Regex CharacterClass();
}
