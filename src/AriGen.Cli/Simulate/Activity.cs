namespace AriGen.Cli;

/// <summary>Something that has happened on a simulated server.</summary>
/// <param name="Time">The time.</param>
/// <param name="Kind">The kind, which is the name of the log message.</param>
/// <param name="Text">The text of the log message.</param>
internal sealed record Activity(DateTimeOffset Time, string Kind, string Text);
