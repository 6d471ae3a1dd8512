using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AriGen.Simulator;

/// <summary>The formats of strftime and strptime.</summary>
internal static partial class TimeFormat
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    private static readonly Dictionary<char, string> Compound = new()
    {
        ['c'] = "%a %b %e %H:%M:%S %Y", ['D'] = "%m/%d/%y", ['x'] = "%m/%d/%y", ['F'] = "%Y-%m-%d", ['R'] = "%H:%M", ['r'] = "%I:%M:%S %p", ['T'] = "%H:%M:%S", ['X'] = "%H:%M:%S",
    };

    /// <summary>Formats a time.</summary>
    public static string Write(DateTimeOffset time, TimeZoneInfo zone, string format)
    {
        DateTimeOffset there = TimeZoneInfo.ConvertTime(time, zone);
        return Place().Replace(
            format,
            place => Compound.TryGetValue(place.Groups["kind"].Value[0], out string? whole)
                ? Write(time, zone, whole)
                : One(there, place) ?? place.Value);
    }

    /// <summary>Parses a time.</summary>
    /// <returns>The seconds since 1970, or <see langword="null"/> if the text does not match the format.</returns>
    public static long? Read(string text, TimeZoneInfo zone, string format)
    {
        format = Place().Replace(format, static place => Compound.GetValueOrDefault(place.Groups["kind"].Value[0], place.Value));

        // As in C, day 0 is the last day of the month before.
        Dictionary<char, int> parts = new() { ['Y'] = 1900, ['m'] = 1, ['d'] = 0, ['H'] = 0, ['M'] = 0, ['S'] = 0 };
        bool isAfternoon = false;
        int at = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (char.IsWhiteSpace(format[i]))
            {
                at += text[Math.Min(at, text.Length)..].TakeWhile(char.IsWhiteSpace).Count();
            }
            else if (format[i] != '%' || i + 1 == format.Length)
            {
                if (at == text.Length || text[at++] != format[i])
                {
                    return null;
                }
            }
            else if (format[++i] == 's')
            {
                return NumberFunctions.LeadingInteger(text[at..]);
            }
            else if (!ReadOne(text, format[i], ref at, parts, ref isAfternoon))
            {
                return null;
            }
        }

        int hour = parts['H'] % 24 is var given && isAfternoon && given < 12 ? given + 12 : given;
        DateTime local = new DateTime(parts['Y'], parts['m'], 1, hour, parts['M'], Math.Min(parts['S'], 59), DateTimeKind.Unspecified)
            .AddDays(parts['d'] - 1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeSeconds();
    }

    private static bool ReadOne(string text, char kind, ref int at, Dictionary<char, int> parts, ref bool isAfternoon)
    {
        string rest = text[at..];
        if (kind is 'a' or 'A' or 'b' or 'B' or 'h' or 'p')
        {
            string[] names = kind is 'a' or 'A' ? [.. Words.DateTimeFormat.DayNames, .. Words.DateTimeFormat.AbbreviatedDayNames]
                : kind == 'p' ? ["AM", "PM"] : [.. Words.DateTimeFormat.MonthNames[..12], .. Words.DateTimeFormat.AbbreviatedMonthNames[..12]];
            int found = Array.FindIndex(names, name => rest.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if (found < 0)
            {
                return false;
            }

            at += names[found].Length;
            parts['m'] = kind is 'b' or 'B' or 'h' ? (found % 12) + 1 : parts['m'];
            isAfternoon |= kind == 'p' && found == 1;
            return true;
        }

        (char part, int most, int largest) = kind switch
        {
            'Y' => ('Y', 4, 9999),
            'y' => ('y', 2, 99),
            'm' => ('m', 2, 12),
            'd' or 'e' => ('d', 2, 31),
            'H' or 'k' => ('H', 2, 23),
            'I' or 'l' => ('H', 2, 12),
            'M' => ('M', 2, 59),
            'S' => ('S', 2, 61),
            _ => (' ', 0, 0),
        };
        string spaces = new([.. rest.TakeWhile(char.IsWhiteSpace)]),
            digits = new([.. rest[spaces.Length..].TakeWhile(char.IsAsciiDigit).Take(most)]);
        int number = digits.Length == 0 ? -1 : int.Parse(digits, Words);
        if (number < (part is 'm' or 'd' ? 1 : 0) || number > largest)
        {
            return false;
        }

        at += spaces.Length + digits.Length;
        parts[part == 'y' ? 'Y' : part] = part == 'y' ? number + (number < 69 ? 2000 : 1900) : kind is 'I' or 'l' ? number % 12 : number;
        return true;
    }

    private static string? One(DateTimeOffset time, Match place) => place.Groups["kind"].Value[0] switch
    {
        'A' => Words.DateTimeFormat.GetDayName(time.DayOfWeek),
        'a' => Words.DateTimeFormat.GetAbbreviatedDayName(time.DayOfWeek),
        'B' => Words.DateTimeFormat.GetMonthName(time.Month),
        'b' or 'h' => Words.DateTimeFormat.GetAbbreviatedMonthName(time.Month),
        'C' => Padded(time.Year / 100, 2, '0', place),
        'd' => Padded(time.Day, 2, '0', place),
        'e' => Padded(time.Day, 2, ' ', place),
        'G' => Padded(ISOWeek.GetYear(time.DateTime), 4, '0', place),
        'g' => Padded(ISOWeek.GetYear(time.DateTime) % 100, 2, '0', place),
        'H' => Padded(time.Hour, 2, '0', place),
        'I' => Padded((time.Hour + 11) % 12 + 1, 2, '0', place),
        'j' => Padded(time.DayOfYear, 3, '0', place),
        'k' => Padded(time.Hour, 2, ' ', place),
        'l' => Padded((time.Hour + 11) % 12 + 1, 2, ' ', place),
        'M' => Padded(time.Minute, 2, '0', place),
        'm' => Padded(time.Month, 2, '0', place),
        'n' => "\n",
        'P' => time.Hour < 12 ? "am" : "pm",
        'p' => time.Hour < 12 ? "AM" : "PM",
        'q' => (time.Ticks % TimeSpan.TicksPerSecond)
            .ToString("D7", Words)[..(int.TryParse(place.Groups["width"].Value, Words, out int digits) ? Math.Min(digits, 6) : 3)],
        'S' => Padded(time.Second, 2, '0', place),
        's' => time.ToUnixTimeSeconds().ToString(Words),
        't' => "\t",
        'U' => Padded((time.DayOfYear + 6 - (int)time.DayOfWeek) / 7, 2, '0', place),
        'u' => Padded(((int)time.DayOfWeek + 6) % 7 + 1, 1, '0', place),
        'V' => Padded(ISOWeek.GetWeekOfYear(time.DateTime), 2, '0', place),
        'W' => Padded((time.DayOfYear + 6 - (((int)time.DayOfWeek + 6) % 7)) / 7, 2, '0', place),
        'w' => Padded((int)time.DayOfWeek, 1, '0', place),
        'Y' => Padded(time.Year, 4, '0', place),
        'y' => Padded(time.Year % 100, 2, '0', place),
        'z' => $"{(time.Offset < TimeSpan.Zero ? '-' : '+')}{time.Offset:hhmm}",
        'Z' => "UTC",
        '%' => "%",
        _ => null,
    };

    private static string Padded(int number, int width, char sign, Match place)
    {
        string text = number.ToString(Words);
        return place.Groups["flag"].Value switch
        {
            "-" => text,
            "_" => text.PadLeft(width),
            _ => text.PadLeft(int.TryParse(place.Groups["width"].Value, Words, out int wanted) ? wanted : width, sign),
        };
    }

    [GeneratedRegex(@"%(?<flag>[-_0^#]?)(?<width>\d*)[EO]?(?<kind>[A-Za-z%])")]
    private static partial Regex Place();
}
