namespace AriGen.Simulator;

/// <summary>The parameters of a recording.</summary>
internal sealed record RecordingRequest
{
    /// <summary>The recording's name, a path without an extension.</summary>
    public required string Name { get; init; }

    /// <summary>The format, such as wav.</summary>
    public required string Format { get; init; }

    /// <summary>The maximum length, or 0 for no limit.</summary>
    public required int MaxSeconds { get; init; }

    /// <summary>The silence that ends the recording, or 0 for none.</summary>
    public required int MaxSilenceSeconds { get; init; }

    /// <summary>The treatment of an existing file: fail, overwrite or append.</summary>
    public required string IfExists { get; init; }

    /// <summary>Whether a beep precedes the recording.</summary>
    public required bool Beeps { get; init; }

    /// <summary>The digit that ends the recording: none, any, * or #.</summary>
    public required string TerminateOn { get; init; }
}
