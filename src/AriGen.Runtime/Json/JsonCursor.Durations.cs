namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Reads a whole number of seconds, also from a string.</summary>
    /// <param name="infinite">The number that stands for no limit; <see langword="null"/> if there is none.</param>
    /// <returns>The duration, or null.</returns>
    public TimeSpan? Seconds(long? infinite = null) => Duration(TimeSpan.TicksPerSecond, "a whole number of seconds", infinite);

    /// <summary>Reads a whole number of milliseconds, also from a string.</summary>
    /// <param name="infinite">The number that stands for no limit; <see langword="null"/> if there is none.</param>
    /// <returns>The duration, or null.</returns>
    public TimeSpan? Milliseconds(long? infinite = null)
        => Duration(TimeSpan.TicksPerMillisecond, "a whole number of milliseconds", infinite);

    private TimeSpan? Duration(long ticks, string expected, long? infinite)
    {
        int start = _at;
        if (Whole(expected) is not { } whole)
        {
            return null;
        }

        if (whole == infinite)
        {
            return Timeout.InfiniteTimeSpan;
        }

        long max = TimeSpan.MaxValue.Ticks / ticks;
        return whole >= -max && whole <= max ? new TimeSpan(whole * ticks) : throw NotA(expected, start, TextAt(start));
    }
}
