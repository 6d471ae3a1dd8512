using System.Text.Json;

namespace AriGen.Runtime;

public static partial class AriRead
{
    /// <summary>Reads a whole number of seconds. A string that holds one is accepted.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="infinite">The number that stands for no limit; <see langword="null"/> if there is none.</param>
    /// <returns>The duration, or <see langword="null"/>.</returns>
    public static TimeSpan? Seconds(ref Utf8JsonReader reader, long? infinite = null)
        => Duration(ref reader, TimeSpan.TicksPerSecond, "a whole number of seconds", infinite);

    /// <summary>Reads a whole number of milliseconds. A string that holds one is accepted.</summary>
    /// <param name="reader">A reader on the value.</param>
    /// <param name="infinite">The number that stands for no limit; <see langword="null"/> if there is none.</param>
    /// <returns>The duration, or <see langword="null"/>.</returns>
    public static TimeSpan? Milliseconds(ref Utf8JsonReader reader, long? infinite = null)
        => Duration(ref reader, TimeSpan.TicksPerMillisecond, "a whole number of milliseconds", infinite);

    private static TimeSpan? Duration(ref Utf8JsonReader reader, long ticks, string expected, long? infinite)
    {
        long whole;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out whole))
        {
            if (Whole(ref reader, expected) is not { } other)
            {
                return null;
            }

            whole = other;
        }

        if (whole == infinite)
        {
            return Timeout.InfiniteTimeSpan;
        }

        long max = TimeSpan.MaxValue.Ticks / ticks;
        return whole >= -max && whole <= max ? new TimeSpan(whole * ticks) : throw NotA(ref reader, expected);
    }
}
