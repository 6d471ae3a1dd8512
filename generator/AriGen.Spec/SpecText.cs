namespace AriGen.Spec;

/// <summary>The path and text of a file of api-docs.</summary>
/// <param name="Path">The path, for messages and to distinguish <c>resources.json</c> from <c>api-docs/NAME.json</c>.</param>
/// <param name="Text">The content.</param>
public sealed record SpecText(string Path, string Text);
