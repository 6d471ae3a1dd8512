namespace AriGen.Tests.SystemTextJson;

/// <summary>A user's own type with generated ones inside.</summary>
public sealed record Holder<T>(string Note, T Value, T? None, IReadOnlyList<T> Many, Dictionary<string, T> ByName);
