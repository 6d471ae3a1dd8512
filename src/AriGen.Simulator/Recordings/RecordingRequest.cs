namespace AriGen.Simulator;

/// <summary>What a client asks to be recorded.</summary>
/// <param name="Name">The recording's name, a path without an extension.</param>
/// <param name="Format">Such as wav.</param>
/// <param name="MaxSeconds">The longest that it may be; 0 for ever.</param>
/// <param name="MaxSilenceSeconds">The silence that ends it; 0 for none.</param>
/// <param name="IfExists">fail, overwrite or append.</param>
/// <param name="Beeps">Whether a beep comes first.</param>
/// <param name="TerminateOn">The digit that ends it: none, any, * or #.</param>
internal sealed record RecordingRequest(string Name, string Format, int MaxSeconds, int MaxSilenceSeconds, string IfExists, bool Beeps, string TerminateOn);
