namespace AriGen.Cli;

/// <summary>A successful answer.</summary>
/// <param name="Content">The undecoded body; empty if there is none.</param>
/// <param name="Type">Its media type without parameters.</param>
internal sealed record ServerAnswer(byte[] Content, string? Type);
