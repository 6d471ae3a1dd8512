namespace AriGen.Simulator;

/// <summary>A file or facility that gets the server's log.</summary>
/// <param name="Name">As ARI shows it.</param>
/// <param name="Type">File or Syslog.</param>
/// <param name="Levels">What it gets, each level with a space after it.</param>
internal sealed record LogPlace(string Name, string Type, string Levels);
