using System.Globalization;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions of dates and times.</summary>
internal static class TimeFunctions
{
    private const string UsualFormat = "%c";

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        new TableFunction("IFTIME", static (channel, text) => TextFunctions.Choose(text, span => IsWithin(span, channel.Scheduler.Now))),
        OfParts("STRFTIME", 0, 3, static (channel, parts) => TimeFormat.Write(TimeOf(channel.Scheduler, parts.At(0)), ZoneOf(parts.At(1)), parts.Length > 2 ? parts[2] : UsualFormat)),
        OfParts("STRPTIME", 3, 3, static (_, parts) => parts[2].Length == 0 ? null : TimeFormat.Read(parts[0], ZoneOf(parts[1]), parts[2])?.ToString(CultureInfo.InvariantCulture) ?? ""),
    ];

    private static DateTimeOffset TimeOf(PbxScheduler scheduler, string epoch)
        => NumberFunctions.Leading(epoch) is { } seconds ? DateTimeOffset.UnixEpoch.AddMicroseconds(Math.Round(seconds * 1_000_000)) : scheduler.Now;

    private static TimeZoneInfo ZoneOf(string name)
        => name.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Whether it is such a time: <c>times,days,days of the month,months,zone</c>, each with ranges, or <c>*</c> for all.</summary>
    private static bool IsWithin(string span, DateTimeOffset now)
    {
        string[] parts = span.Split(',', StringSplitOptions.TrimEntries);
        DateTimeOffset there = TimeZoneInfo.ConvertTime(now, ZoneOf(parts.At(4)));
        return IsIn(parts.At(0), (there.Hour * 60) + there.Minute, Minutes) && IsIn(parts.At(1), (int)there.DayOfWeek, static day => Array.IndexOf(Days, day))
            && IsIn(parts.At(2), there.Day, static day => int.TryParse(day, CultureInfo.InvariantCulture, out int number) ? number : -1) && IsIn(parts.At(3), there.Month - 1, static month => Array.IndexOf(Months, month));
    }

    /// <summary>Whether a value is in one of several ranges, of which each may go round the end.</summary>
    private static bool IsIn(string ranges, int value, Func<string, int> read) => ranges is "" or "*" || ranges.Split('&').Any(range =>
    {
        int[] ends = [.. range.ToLowerInvariant().Split('-', 2).Select(end => read(end.Trim()))];
        (int first, int last) = (ends[0], ends[^1]);
        return first >= 0 && last >= 0 && (first <= last ? value >= first && value <= last : value >= first || value <= last);
    });

    private static int Minutes(string time) => TimeOnly.TryParseExact(time, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly found) ? (found.Hour * 60) + found.Minute : -1;
}
