namespace AriGen.Emit;

/// <summary>One file of C#.</summary>
/// <param name="Name">Its path below the generated code, with <c>/</c>; unique within one run.</param>
/// <param name="Text">Its content.</param>
public sealed record EmittedFile(string Name, string Text);
