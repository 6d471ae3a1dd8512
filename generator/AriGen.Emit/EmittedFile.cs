namespace AriGen.Emit;

/// <summary>One file of C#.</summary>
/// <param name="Name">The relative path, with <c>/</c>; unique within one run.</param>
/// <param name="Text">The content.</param>
public sealed record EmittedFile(string Name, string Text);
