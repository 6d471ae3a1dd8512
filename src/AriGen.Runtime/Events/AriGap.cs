namespace AriGen;

/// <summary>Events are missing at this place of the stream, or may be. What was known of the server's state should be read again.</summary>
public sealed record AriGap : AriEvent
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
}
