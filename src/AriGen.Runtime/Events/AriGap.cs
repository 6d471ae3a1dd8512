using System.Globalization;

namespace AriGen;

/// <summary>
/// A place in the stream where events may be missing. Read the server's state again after a gap. Outside of gaps, the stream has
/// every event that the server sent to the application.
/// </summary>
public sealed partial record AriGap : AriEvent
{
    /// <inheritdoc/>
    public override string Type => nameof(AriGap);

    /// <summary>The reason.</summary>
    public AriGapReason Reason { get; init; }

    /// <summary>The number of missing events; <see langword="null"/> if it cannot be known, as after a lost connection.</summary>
    public long? Count { get; init; }

    /// <summary>
    /// The time until which the stream is complete, by the clock of this machine. After a lost connection, it is the time of the last
    /// proof that events arrive, which can precede the loss by more than <see cref="AriClientOptions.KeepAliveInterval"/>.
    /// </summary>
    public DateTimeOffset From { get; init; }

    /// <summary>The time from which the stream is complete again.</summary>
    public DateTimeOffset To { get; init; }

    /// <summary>Describes the gap.</summary>
    /// <returns>
    /// For example <c>the connection was lost after 2026-11-23 21:14:32.250Z and restored at 2026-11-23 21:14:36.017Z</c>.
    /// </returns>
    public override string ToString() => Reason switch
    {
        AriGapReason.Reconnected => $"the connection was lost after {Text(From)} and restored at {Text(To)}",
        AriGapReason.ReaderTooSlow => string.Create(
            CultureInfo.InvariantCulture, $"the reader was too slow from {Text(From)} to {Text(To)}; {Count} events were dropped"),
        AriGapReason.Replaced => $"another client took the application over, from {Text(From)} to {Text(To)}",
        _ => $"the connection was lost after {Text(From)} and not restored until {Text(To)}",
    };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
