using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

public static partial class AriArgument
{
    /// <summary>Converts a duration to seconds.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="infinite">The number for <see cref="Timeout.InfiniteTimeSpan"/>; <see langword="null"/> if there is none.</param>
    /// <param name="max">The largest number that the server accepts.</param>
    /// <param name="name">The argument's name.</param>
    /// <returns>The seconds.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is negative, has a fraction of a second, or is too large.</exception>
    public static long Seconds(
        TimeSpan value, long? infinite = null, long max = int.MaxValue, [CallerArgumentExpression(nameof(value))] string? name = null)
        => Whole(value, TimeSpan.TicksPerSecond, "seconds", infinite, max, name);

    /// <inheritdoc cref="Seconds(TimeSpan, long?, long, string?)"/>
    /// <returns>The seconds; <see langword="null"/> if <paramref name="value"/> is <see langword="null"/>.</returns>
    public static long? Seconds(
        TimeSpan? value, long? infinite = null, long max = int.MaxValue, [CallerArgumentExpression(nameof(value))] string? name = null)
        => value is { } duration ? Seconds(duration, infinite, max, name) : null;

    /// <summary>Converts a duration to milliseconds.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="infinite">The number for <see cref="Timeout.InfiniteTimeSpan"/>; <see langword="null"/> if there is none.</param>
    /// <param name="max">The largest number that the server accepts.</param>
    /// <param name="name">The argument's name.</param>
    /// <returns>The milliseconds.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is negative, has a fraction of a millisecond, or is too large.</exception>
    public static long Milliseconds(
        TimeSpan value, long? infinite = null, long max = int.MaxValue, [CallerArgumentExpression(nameof(value))] string? name = null)
        => Whole(value, TimeSpan.TicksPerMillisecond, "milliseconds", infinite, max, name);

    /// <inheritdoc cref="Milliseconds(TimeSpan, long?, long, string?)"/>
    /// <returns>The milliseconds; <see langword="null"/> if <paramref name="value"/> is <see langword="null"/>.</returns>
    public static long? Milliseconds(
        TimeSpan? value, long? infinite = null, long max = int.MaxValue, [CallerArgumentExpression(nameof(value))] string? name = null)
        => value is { } duration ? Milliseconds(duration, infinite, max, name) : null;

    private static long Whole(TimeSpan value, long ticks, string unit, long? infinite, long max, string? name)
    {
        if (infinite is { } sentinel && value == Timeout.InfiniteTimeSpan)
        {
            return sentinel;
        }

        (long whole, long rest) = Math.DivRem(value.Ticks, ticks);
        if (rest == 0 && whole >= 0 && whole <= max)
        {
            return whole;
        }

        string other = infinite is null ? "" : ", or Timeout.InfiniteTimeSpan";
        throw new ArgumentException(
            $"{value} is not a whole number of {unit} from 0 to {Math.Min(max, TimeSpan.MaxValue.Ticks / ticks)}{other}.",
            // Generated code passes options?.Timeout.
            name?.Replace("?", "", StringComparison.Ordinal));
    }
}
