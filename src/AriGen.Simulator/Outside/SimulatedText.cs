namespace AriGen.Simulator;

/// <summary>A text message that the server has sent to a phone.</summary>
/// <param name="From">The sender as the client wrote it, or an empty string.</param>
/// <param name="Body">The text.</param>
/// <param name="Variables">The headers by name.</param>
public sealed record SimulatedText(string From, string Body, IReadOnlyDictionary<string, string> Variables);
