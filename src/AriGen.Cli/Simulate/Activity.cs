namespace AriGen.Cli;

/// <summary>Something that has happened on a simulated server.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">What, by the name of its log message.</param>
/// <param name="Text">What, for people.</param>
internal sealed record Activity(DateTimeOffset Time, string Kind, string Text);
