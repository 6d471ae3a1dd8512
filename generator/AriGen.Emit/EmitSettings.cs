namespace AriGen.Emit;

/// <summary>What the user's project says about the code it wants.</summary>
/// <param name="Namespace">The namespace of everything that is emitted.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
public sealed record EmitSettings(string Namespace = "AriGen", string Visibility = "public");
