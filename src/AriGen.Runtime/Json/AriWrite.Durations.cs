using System.Text.Json;

namespace AriGen.Runtime;

public static partial class AriWrite
{
    /// <summary>Writes a member that is a whole number of seconds.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name in UTF-8.</param>
    /// <param name="value">The duration.</param>
    /// <param name="infinite">The number for <see cref="Timeout.InfiniteTimeSpan"/>; <see langword="null"/> if there is none.</param>
    /// <exception cref="JsonException"><paramref name="value"/> has a fraction of a second.</exception>
    public static void Seconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan value, long? infinite = null)
        => writer.WriteNumber(name, Whole(value, TimeSpan.TicksPerSecond, "seconds", infinite));

    /// <summary>Writes a member that is a whole number of milliseconds.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The member's name in UTF-8.</param>
    /// <param name="value">The duration.</param>
    /// <param name="infinite">The number for <see cref="Timeout.InfiniteTimeSpan"/>; <see langword="null"/> if there is none.</param>
    /// <exception cref="JsonException"><paramref name="value"/> has a fraction of a millisecond.</exception>
    public static void Milliseconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan value, long? infinite = null)
        => writer.WriteNumber(name, Whole(value, TimeSpan.TicksPerMillisecond, "milliseconds", infinite));

    private static long Whole(TimeSpan value, long ticks, string unit, long? infinite)
    {
        if (infinite is { } sentinel && value == Timeout.InfiniteTimeSpan)
        {
            return sentinel;
        }

        (long whole, long rest) = Math.DivRem(value.Ticks, ticks);
        return rest == 0 ? whole : throw new JsonException($"{value} is not a whole number of {unit}.");
    }
}
