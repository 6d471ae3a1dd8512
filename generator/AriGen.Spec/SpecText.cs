namespace AriGen.Spec;

/// <summary>A file of api-docs as it came: where from, and what it says.</summary>
/// <param name="Path">For messages, and to tell <c>resources.json</c> and <c>api-docs/NAME.json</c> apart.</param>
/// <param name="Text">The whole content.</param>
public sealed record SpecText(string Path, string Text);
