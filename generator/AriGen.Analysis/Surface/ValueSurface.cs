namespace AriGen.Analysis;

/// <summary>A named value of a type.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Name">The name in C#.</param>
internal sealed record ValueSurface(string Value, string Name);
