using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>
/// Dates in the format of Asterisk: <c>2026-11-23T20:55:14.205+0000</c>. System.Text.Json rejects an offset without a colon.
/// Parsing by hand is also several times faster than a format string, and every event has at least one date.
/// </summary>
internal static class AriDate
{
    internal const int MaxLength = 33;

    private const int UsualLength = 28;

    private const int SecondsLength = 19;

    private const int MaxOffsetMinutes = 14 * 60;

    private const int FractionDigits = 7;

    /// <summary>
    /// Reads <c>yyyy-MM-ddTHH:mm:ss[.f…]</c> with an offset of <c>±hhmm</c>, <c>±hh:mm</c> or <c>Z</c>. Fractions smaller than a tick are
    /// truncated.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset date)
        => (text.Length == UsualLength && TryUsual(text, out date)) || TryAny(text, out date);

    /// <summary>Parses Asterisk's own format, eight characters at a time.</summary>
    private static bool TryUsual(ReadOnlySpan<byte> text, out DateTimeOffset date)
    {
        // The exclusive or with the pattern leaves the values of the digits, and 0 where the pattern has another character.
        ulong day = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ BinaryPrimitives.ReadUInt64LittleEndian("0000-00-"u8);
        ulong minute = BinaryPrimitives.ReadUInt64LittleEndian(text[8..]) ^ BinaryPrimitives.ReadUInt64LittleEndian("00T00:00"u8);
        ulong second = BinaryPrimitives.ReadUInt64LittleEndian(text[16..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(":00.000+"u8);
        ulong offset = BinaryPrimitives.ReadUInt32LittleEndian(text[24..]) ^ (ulong)BinaryPrimitives.ReadUInt32LittleEndian("0000"u8);

        // The sum sets the highest bit of a byte above 9, or above 0 where the pattern has no digit.
        ulong wrong = (day + 0x7F76_767F_7676_7676) | day
            | (minute + 0x7676_7F76_767F_7676) | minute
            | (second + 0x7F76_7676_7F76_767F) | second
            | (offset + 0x7676_7676) | offset;
        if ((wrong & 0x8080_8080_8080_8080) != 0 || Two(offset, 2) > 59)
        {
            date = default;
            return false;
        }

        return TryMake(
            (Two(day, 0) * 100) + Two(day, 2),
            Two(day, 5),
            Two(minute, 0),
            Two(minute, 3),
            Two(minute, 6),
            Two(second, 1),
            ((Two(second, 4) * 10) + (int)((second >> 48) & 0xF)) * (int)TimeSpan.TicksPerMillisecond,
            (Two(offset, 0) * 60) + Two(offset, 2),
            out date);
    }

    private static bool TryAny(ReadOnlySpan<byte> text, out DateTimeOffset date)
    {
        date = default;
        if (text.Length <= SecondsLength
            || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        int century = Two(text);
        int yearOfCentury = Two(text[2..]);
        int month = Two(text[5..]);
        int day = Two(text[8..]);
        int hour = Two(text[11..]);
        int minute = Two(text[14..]);
        int second = Two(text[17..]);

        // A character other than a digit makes the number negative.
        return (century | yearOfCentury | month | day | hour | minute | second) >= 0
            && TryFraction(ref text, out int fraction)
            && TryOffset(text, out int offset)
            && TryMake((century * 100) + yearOfCentury, month, day, hour, minute, second, fraction, offset, out date);
    }

    private static bool TryMake(
        int year, int month, int day, int hour, int minute, int second, int fraction, int offsetMinutes, out DateTimeOffset date)
    {
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59 || Math.Abs(offsetMinutes) > MaxOffsetMinutes)
        {
            return false;
        }

        long seconds = (((hour * 60) + minute) * 60) + second;
        long local = new DateTime(year, month, day).Ticks + (seconds * TimeSpan.TicksPerSecond) + fraction;
        long offset = offsetMinutes * TimeSpan.TicksPerMinute;
        if ((ulong)(local - offset) > (ulong)DateTime.MaxValue.Ticks)
        {
            return false;
        }

        date = new DateTimeOffset(local, new TimeSpan(offset));
        return true;
    }

    /// <summary>Formats the date with milliseconds, as Asterisk does, or with all digits if it is more precise.</summary>
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

    /// <summary>Parses the fraction of the second, if there is one, and leaves the offset in the text.</summary>
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
        if ((hours | rest) < 0 || rest > 59)
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    /// <summary>Parses two digits; returns a negative number if they are none.</summary>
    private static int Two(ReadOnlySpan<byte> text)
    {
        int tens = text[0] - '0';
        int ones = text[1] - '0';
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }

    /// <summary>Combines two digits whose values are bytes of a word.</summary>
    private static int Two(ulong values, int at) => (int)((((values >> (8 * at)) & 0xF) * 10) + ((values >> ((8 * at) + 8)) & 0xF));
}
