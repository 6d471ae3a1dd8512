namespace AriGen.Cli;

/// <summary>An answer that is no error.</summary>
/// <param name="Content">The body as it came; empty where there is none.</param>
/// <param name="Type">Its media type without parameters.</param>
internal sealed record ServerAnswer(byte[] Content, string? Type);
