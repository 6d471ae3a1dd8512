namespace AriGen.Emit;

/// <summary>The settings of the user's project for the generated code.</summary>
/// <param name="Namespace">The namespace of everything that is emitted.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
public sealed record EmitSettings(string Namespace = "AriGen", string Visibility = "public");
