using System.Globalization;

namespace AriGen;

/// <summary>Events are missing at this place of the stream, or may be. What was known of the server's state should be read again.</summary>
public sealed partial record AriGap : AriEvent
{
    /// <inheritdoc/>
    public override string Type => nameof(AriGap);

    /// <summary>Why.</summary>
    public AriGapReason Reason { get; init; }

    /// <summary>How many events are missing; null where nobody can know.</summary>
    public long? Count { get; init; }

    /// <summary>When the gap began, by this program's clock.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset To { get; init; }

    /// <summary>The gap in words.</summary>
    /// <returns>For example <c>the connection was lost at 2026-11-23 21:14:32Z and made again at 2026-11-23 21:14:36Z</c>.</returns>
    public override string ToString() => Reason switch
    {
        AriGapReason.Reconnected => string.Create(CultureInfo.InvariantCulture, $"the connection was lost at {From:u} and made again at {To:u}"),
        AriGapReason.ReaderTooSlow => string.Create(CultureInfo.InvariantCulture, $"the reader was too slow from {From:u} to {To:u}; {Count} events were dropped"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Reason}, from {From:u} to {To:u}"),
    };
}
