namespace AriGen.Analysis;

/// <summary>A named value of a type.</summary>
/// <param name="Value">As it travels.</param>
/// <param name="Name">In C#.</param>
internal sealed record ValueSurface(string Value, string Name);
