namespace AriGen.Simulator;

/// <summary>What an extension's lamp shows.</summary>
/// <param name="Context">The context.</param>
/// <param name="Extension">The extension.</param>
/// <param name="Device">Such as <c>PJSIP/alice</c>.</param>
internal sealed record DialplanHint(string Context, string Extension, string Device);
