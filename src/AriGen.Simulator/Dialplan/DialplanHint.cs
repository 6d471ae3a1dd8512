namespace AriGen.Simulator;

/// <summary>A hint: the device whose state an extension shows.</summary>
/// <param name="Context">The context.</param>
/// <param name="Extension">The extension.</param>
/// <param name="Device">The device, such as <c>PJSIP/alice</c>.</param>
internal sealed record DialplanHint(string Context, string Extension, string Device);
