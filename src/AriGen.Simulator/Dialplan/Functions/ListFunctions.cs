using System.Globalization;
using System.Text.RegularExpressions;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions of a variable, by its name, as a list or as a text.</summary>
internal static partial class ListFunctions
{
    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        OfParts("CUT", 3, 3, static (channel, parts) => Cut(ChannelText.Read(channel, parts[0]), FunctionArguments.Sign(parts[1], '-'), parts[2])),
        OfParts("FIELDNUM", 3, 3, static (channel, parts) => (Array.IndexOf(ChannelText.Read(channel, parts[0]).Split(FunctionArguments.Sign(parts[1], ',')), parts[2]) + 1).ToString(CultureInfo.InvariantCulture)),
        OfParts("FIELDQTY", 0, 2, static (channel, parts) => parts.Length < 2 ? "1" : Fields(ChannelText.Read(channel, parts[0]), FunctionArguments.Sign(parts[1], ',')).Length.ToString(CultureInfo.InvariantCulture)),
        OfParts("LISTFILTER", 3, 3, static (channel, parts) => ChannelText.Read(channel, parts[0]) is { Length: > 0 } list ? Without(list, FunctionArguments.Sign(parts[1], ','), parts[2]) : null),
        OfParts("POP", 1, 2, static (channel, parts) => Take(channel, parts, isLast: true)),
        OfParts("SHIFT", 1, 2, static (channel, parts) => Take(channel, parts, isLast: false)),
        OfParts("PUSH", 1, 2, Unreadable, static (channel, parts, value) => Put(channel, parts, value, isLast: true)),
        OfParts("UNSHIFT", 1, 2, Unreadable, static (channel, parts, value) => Put(channel, parts, value, isLast: false)),
        OfParts("REPLACE", 2, 3, static (channel, parts) => ChannelText.Read(channel, parts[0]) is { Length: > 0 } text ? Replace(text, FunctionArguments.Unescape(parts[1]), FunctionArguments.Unescape(parts.At(2))) : null),
        OfParts("STRBETWEEN", 2, 2, static (channel, parts) => string.Join(parts[1], ChannelText.Read(channel, parts[0]).ToCharArray())),
        OfParts("STRREPLACE", 2, 4, static (channel, parts) => parts[1].Length == 0 ? null : Replace(ChannelText.Read(channel, parts[0]), parts[1], parts.At(2), (int)(NumberFunctions.LeadingInteger(parts.At(3)) ?? 0))),
    ];

    private static string? Unreadable(Channel channel, string[] parts) => null;

    private static string[] Fields(string list, char separator) => list.Length == 0 ? [] : list.Split(separator);

    private static string Without(string list, char separator, string unwanted) => string.Join(separator, list.Split(separator).Where(field => field != unwanted));

    /// <summary>Some fields of a list: 2, 2-, -2, 2-4, or several of these with &amp; between them. It never goes back.</summary>
    private static string? Cut(string list, char separator, string wanted)
    {
        string[] fields = Fields(list, separator);
        List<string> taken = [];
        int next = 1;
        foreach (string range in wanted.Split('&'))
        {
            if (Range().Match(range) is not { Success: true } match)
            {
                return null;
            }

            int first = Number(match.Groups[1].Value, 0), last = match.Groups[2].Length == 0 ? first : Number(match.Groups[3].Value, int.MaxValue);
            next = Math.Max(next, first);
            for (; next <= last && next <= fields.Length; next++)
            {
                taken.Add(fields[next - 1]);
            }
        }

        return string.Join(separator, taken);
    }

    private static int Number(string text, int without) => text.Length == 0 ? without : int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Take(Channel channel, string[] parts, bool isLast)
    {
        string list = ChannelText.Read(channel, parts[0]);
        if (list.Length == 0)
        {
            return null;
        }

        char separator = FunctionArguments.Sign(parts.At(1), ',');
        int at = isLast ? list.LastIndexOf(separator) : list.IndexOf(separator, StringComparison.Ordinal);
        (string before, string after) = at < 0 ? (list, "") : (list[..at], list[(at + 1)..]);
        (string taken, string left) = isLast && at >= 0 ? (after, before) : (before, after);
        channel.Variables.Set(parts[0], left);
        return taken;
    }

    private static void Put(Channel channel, string[] parts, string value, bool isLast)
    {
        string list = ChannelText.Read(channel, parts[0]);
        char separator = FunctionArguments.Sign(parts.At(1), ',');
        channel.Variables.Set(parts[0], list.Length == 0 ? value : isLast ? $"{list}{separator}{value}" : $"{value}{separator}{list}");
    }

    private static string Replace(string text, string signs, string by) => string.Concat(text.Select(sign => signs.Contains(sign, StringComparison.Ordinal) ? by[..Math.Min(by.Length, 1)] : $"{sign}"));

    private static string Replace(string text, string part, string by, int most) => new Regex(Regex.Escape(part)).Replace(text, by.Replace("$", "$$", StringComparison.Ordinal), most > 0 ? most : -1);

    [GeneratedRegex(@"^(?=.)(\d*)(?:(-)(\d*))?$")]
    private static partial Regex Range();
}
