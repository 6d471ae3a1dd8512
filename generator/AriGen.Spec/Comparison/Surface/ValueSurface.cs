namespace AriGen.Spec.Comparison;

/// <summary>A named value of a type.</summary>
/// <param name="Value">As it travels.</param>
/// <param name="Name">In C#.</param>
public sealed record ValueSurface(string Value, string Name);
