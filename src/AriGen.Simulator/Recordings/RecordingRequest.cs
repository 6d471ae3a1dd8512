namespace AriGen.Simulator;

/// <summary>What a client asks to be recorded.</summary>
internal sealed record RecordingRequest
{
    /// <summary>The recording's name, a path without an extension.</summary>
    public required string Name { get; init; }

    /// <summary>Such as wav.</summary>
    public required string Format { get; init; }

    /// <summary>The longest that it may be; 0 for ever.</summary>
    public required int MaxSeconds { get; init; }

    /// <summary>The silence that ends it; 0 for none.</summary>
    public required int MaxSilenceSeconds { get; init; }

    /// <summary>fail, overwrite or append.</summary>
    public required string IfExists { get; init; }

    /// <summary>Whether a beep comes first.</summary>
    public required bool Beeps { get; init; }

    /// <summary>The digit that ends it: none, any, * or #.</summary>
    public required string TerminateOn { get; init; }
}
