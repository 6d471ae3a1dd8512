namespace AriGen.Simulator;

/// <summary>Subscriptions to all of a kind, and the ids by which Asterisk shows them.</summary>
internal static class WholeKind
{
    /// <summary>Kinds that an application itself is subscribed to; devices are not among them.</summary>
    public static readonly IReadOnlyList<string> Schemes = ["channel", "bridge", "endpoint"];

    /// <summary>Such as <c>__AST_CHANNEL_ALL_TOPIC</c>.</summary>
    public static string IdOf(string scheme) => scheme switch
    {
        "deviceState" => "__AST_DEVICE_STATE_ALL_TOPIC",
        _ => $"__AST_{scheme.ToUpperInvariant()}_ALL_TOPIC",
    };
}
