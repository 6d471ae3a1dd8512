namespace AriGen.Spec;

/// <summary>The C# name that a correction gives to one value of a list.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Name">The member's name in C#.</param>
public sealed record ApiValueName(string Value, string Name);
