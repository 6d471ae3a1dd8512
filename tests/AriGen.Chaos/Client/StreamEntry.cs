namespace AriGen.Chaos;

/// <summary>One entry of the stream as the program read it: a numbered event, or a declared loss.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Number">The event's number; 0 for a loss.</param>
/// <param name="Loss">The loss, or <see langword="null"/> for an event.</param>
internal readonly record struct StreamEntry(DateTimeOffset At, long Number, DeclaredLoss? Loss);
