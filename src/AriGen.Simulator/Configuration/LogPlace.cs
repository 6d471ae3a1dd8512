namespace AriGen.Simulator;

/// <summary>A file or facility that receives the server's log.</summary>
/// <param name="Name">The name that ARI shows.</param>
/// <param name="Type">The type: File or Syslog.</param>
/// <param name="Levels">The levels, each followed by a space.</param>
internal sealed record LogPlace(string Name, string Type, string Levels);
