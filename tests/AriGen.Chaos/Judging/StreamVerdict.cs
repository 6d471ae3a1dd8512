namespace AriGen.Chaos;

/// <summary>The counts of a stream.</summary>
internal sealed record StreamVerdict
{
    public int Accepted { get; init; }

    /// <summary>The accepted events that were delivered.</summary>
    public int Delivered { get; init; }

    public int InGap { get; init; }

    /// <summary>The events that are missing outside any gap.</summary>
    public IReadOnlyList<(SentEvent Event, Lost How)> Outside { get; init; } = [];

    public int Duplicates { get; init; }

    public int Reorderings { get; init; }

    /// <summary>The events that nobody has answered for, and those refused. They are not judged.</summary>
    public int NotAccepted { get; init; }
}
