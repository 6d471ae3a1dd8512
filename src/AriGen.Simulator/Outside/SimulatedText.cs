namespace AriGen.Simulator;

/// <summary>A text message that the server has sent to a phone.</summary>
/// <param name="From">Who sends it, as the client wrote it; empty where it did not.</param>
/// <param name="Body">What it says.</param>
/// <param name="Variables">What else travels with it: headers by their names.</param>
public sealed record SimulatedText(string From, string Body, IReadOnlyDictionary<string, string> Variables);
