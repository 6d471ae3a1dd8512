using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AriGen.Simulator;

/// <summary>The format strings of C, as SPRINTF accepts them.</summary>
internal static partial class PrintfFormat
{
    /// <summary>Formats values.</summary>
    /// <returns>The text, or <see langword="null"/> if a value is invalid for its place.</returns>
    public static string? Apply(string format, string[] values)
    {
        StringBuilder result = new();
        int next = 0, from = 0;
        foreach (Match place in Place().Matches(format))
        {
            result.Append(format, from, place.Index - from);
            from = place.Index + place.Length;
            if (place.ValueSpan is "%%")
            {
                result.Append('%');
                continue;
            }

            string flags = place.Groups["flags"].Value;
            int? decimals = place.Groups["decimals"] is { Success: true } given ? int.Parse("0" + given.Value, CultureInfo.InvariantCulture) : null;
            if (One(place.Groups["kind"].Value, flags, decimals, next < values.Length ? values[next] : null) is not { } text)
            {
                return null;
            }

            next++;
            int width = int.Parse("0" + place.Groups["width"].Value, CultureInfo.InvariantCulture);
            bool isNumber = place.Groups["kind"].Value is not ("s" or "c");
            result.Append(flags.Contains('-', StringComparison.Ordinal) ? text.PadRight(width)
                : isNumber && flags.Contains('0', StringComparison.Ordinal) ? Zeros(text, width)
                : text.PadLeft(width));
        }

        string rest = format[from..];
        return result.Append(rest.EndsWith('%') ? rest[..^1] : rest).ToString();
    }

    private static string? One(string kind, string flags, int? decimals, string? value)
    {
        string plus = flags.Contains('+', StringComparison.Ordinal) ? "+" : flags.Contains(' ', StringComparison.Ordinal) ? " " : "";
        switch (kind)
        {
            case "s":
                return value is null ? "(null)" : value[..Math.Min(decimals ?? value.Length, value.Length)];
            case "d" or "i" or "c" or "u" or "o" or "x" or "X":
                return NumberFunctions.LeadingInteger(value ?? "") is { } whole
                    ? Whole(kind, flags.Contains('#', StringComparison.Ordinal), plus, (int)whole)
                    : null;
            case "e" or "E" or "f" or "F" or "g" or "G":
                return NumberFunctions.Leading(value ?? "") is { } number
                    ? (number < 0 ? "-" : plus) + Real(kind, decimals ?? 6, Math.Abs(number))
                    : null;
            default:
                return kind == "*" ? null : "";
        }
    }

    private static string Whole(string kind, bool isMarked, string plus, int number) => kind switch
    {
        "c" => $"{(char)(byte)number}",
        "u" => ((uint)number).ToString(CultureInfo.InvariantCulture),
        "o" => (isMarked ? "0" : "") + Convert.ToString(number, 8),
        "x" => (isMarked ? "0x" : "") + number.ToString("x", CultureInfo.InvariantCulture),
        "X" => (isMarked ? "0X" : "") + number.ToString("X", CultureInfo.InvariantCulture),
        _ => (number < 0 ? "" : plus) + number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Real(string kind, int decimals, double number)
    {
        if (kind is "f" or "F")
        {
            return number.ToString($"F{decimals}", CultureInfo.InvariantCulture);
        }

        string zeros = new(kind is "e" or "E" ? '0' : '#', Math.Max(kind is "e" or "E" ? decimals : Math.Max(decimals, 1) - 1, 0));
        string scientific = number.ToString($"0{(zeros.Length > 0 ? "." : "")}{zeros}{(kind is "e" or "g" ? "e" : "E")}+00", CultureInfo.InvariantCulture);
        if (kind is "e" or "E")
        {
            return scientific;
        }

        int exponent = int.Parse(scientific[(scientific.IndexOfAny(['e', 'E']) + 1)..], CultureInfo.InvariantCulture);
        int places = Math.Max(decimals, 1) - 1 - exponent;
        return exponent < -4 || places < 0 ? scientific : number.ToString($"0.{new string('#', places)}", CultureInfo.InvariantCulture);
    }

    private static string Zeros(string text, int width)
    {
        int sign = text[0] is '-' or '+' or ' ' ? 1 : 0;
        return text[..sign] + text[sign..].PadLeft(width - sign, '0');
    }

    [GeneratedRegex(@"%%|%(?<flags>[-+ #0]*)(?<width>\d*)(\.(?<decimals>\d*))?[hlLqjzt]*(?<kind>.)")]
    private static partial Regex Place();
}
