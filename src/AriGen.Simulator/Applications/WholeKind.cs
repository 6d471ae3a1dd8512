namespace AriGen.Simulator;

/// <summary>Subscriptions to all event sources of a kind, and the IDs under which Asterisk shows them.</summary>
internal static class WholeKind
{
    /// <summary>The kinds whose subscriptions belong to an application. Those to devices are kept elsewhere.</summary>
    public static readonly IReadOnlyList<string> Schemes = ["channel", "bridge", "endpoint"];

    /// <summary>Returns the ID of a kind, such as <c>__AST_CHANNEL_ALL_TOPIC</c>.</summary>
    public static string IdOf(string scheme) => scheme switch
    {
        "deviceState" => "__AST_DEVICE_STATE_ALL_TOPIC",
        _ => $"__AST_{scheme.ToUpperInvariant()}_ALL_TOPIC",
    };
}
