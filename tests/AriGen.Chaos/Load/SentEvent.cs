namespace AriGen.Chaos;

/// <summary>A numbered user event, as the truth client sent it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sent">When the request began.</param>
/// <param name="Answered">When the answer came, or the request failed.</param>
/// <param name="Acceptance">What the server made of it.</param>
/// <param name="Fault">The number of the fault that was the last one to begin by then; 0 before the first.</param>
internal sealed record SentEvent(long Number, DateTimeOffset Sent, DateTimeOffset Answered, Acceptance Acceptance, int Fault);
