using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>
/// Dates as Asterisk writes them: <c>2026-11-23T20:55:14.205+0000</c>. The offset has no colon, which System.Text.Json refuses;
/// parsing by hand is also several times faster than a format string, and every event has at least one date.
/// </summary>
internal static class AriDate
{
    internal const int MaxLength = 33;

    private const int SecondsLength = 19;

    private const int FractionDigits = 7;

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm:ss[.f…]</c> with an offset of <c>±hhmm</c>, <c>±hh:mm</c> or <c>Z</c>. Fractions finer than a tick are cut off.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset date)
    {
        date = default;
        if (text.Length <= SecondsLength
            || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        // A character that is no digit makes the number negative, and a negative number is outside every range below.
        int year = (Two(text) * 100) + Two(text[2..]);
        int month = Two(text[5..]);
        int day = Two(text[8..]);
        int hour = Two(text[11..]);
        int minute = Two(text[14..]);
        int second = Two(text[17..]);
        if (Two(text) < 0 || Two(text[2..]) < 0 || year < 1 || month is < 1 or > 12
            || day < 1 || day > DateTime.DaysInMonth(year, month)
            || (uint)hour > 23 || (uint)minute > 59 || (uint)second > 59
            || !TryFraction(ref text, out int fraction)
            || !TryOffset(text, out int offsetMinutes))
        {
            return false;
        }

        long local = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        long offset = offsetMinutes * TimeSpan.TicksPerMinute;
        if ((ulong)(local - offset) > (ulong)DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new DateTimeOffset(local, new TimeSpan(offset));
        return true;
    }

    /// <summary>Writes the date with milliseconds, as Asterisk does, or with all digits where milliseconds would lose some.</summary>
    [SuppressMessage("Globalization", "CA1305", Justification = "The provider is given; the format is fixed.")]
    public static int Format(DateTimeOffset date, Span<byte> destination)
    {
        ReadOnlySpan<char> format = date.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? "yyyy-MM-ddTHH:mm:ss.fff"
            : "yyyy-MM-ddTHH:mm:ss.fffffff";
        date.TryFormat(destination, out int length, format, System.Globalization.CultureInfo.InvariantCulture);

        TimeSpan offset = date.Offset.Duration();
        destination[length++] = (byte)(date.Offset < TimeSpan.Zero ? '-' : '+');
        offset.TryFormat(destination[length..], out int offsetLength, "hhmm", System.Globalization.CultureInfo.InvariantCulture);
        return length + offsetLength;
    }

    /// <summary>Takes the seconds' fraction, if there is one, off the text; what stays is the offset.</summary>
    private static bool TryFraction(ref ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        int at = SecondsLength;
        if (text[at] == '.')
        {
            int first = ++at;
            while (at < text.Length && (uint)(text[at] - '0') <= 9)
            {
                if (at - first < FractionDigits)
                {
                    ticks = (ticks * 10) + (text[at] - '0');
                }

                at++;
            }

            for (int digits = at - first; digits < FractionDigits; digits++)
            {
                ticks *= 10;
            }

            if (at == first)
            {
                return false;
            }
        }

        text = text[at..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] == 'Z';
        }

        bool colon = text.Length == 6 && text[3] == ':';
        if ((text.Length != 5 && !colon) || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        int hours = Two(text[1..]);
        int rest = Two(text[(colon ? 4 : 3)..]);
        if ((uint)hours > 14 || (uint)rest > 59 || (hours == 14 && rest != 0))
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>Two digits, or a negative number.</summary>
    private static int Two(ReadOnlySpan<byte> text)
    {
        int tens = text[0] - '0';
        int ones = text[1] - '0';
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }
}
