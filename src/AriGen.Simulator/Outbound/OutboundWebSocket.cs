namespace AriGen.Simulator;

/// <summary>
/// Events over a WebSocket that the simulator opens itself: a section of <c>ari.conf</c> with <c>type = outbound_websocket</c>. Where the
/// connection is persistent the applications are there from the start; else each call that enters one opens a WebSocket, and is the
/// only one on it.
/// </summary>
/// <param name="Client">The name of a <see cref="WebSocketClientConnection"/>.</param>
/// <param name="Applications">The applications whose events go over it.</param>
public sealed record OutboundWebSocket(string Client, params IReadOnlyList<string> Applications)
{
    /// <summary>What it is called. Default as its client.</summary>
    public string Name { get; init; } = Client;

    /// <summary>The user of <see cref="AsteriskSimulatorOptions.Users"/> as whom requests over it are carried out. Default <c>asterisk</c>.</summary>
    public string User { get; init; } = "asterisk";

    /// <summary>Whether its applications get all events. Default false.</summary>
    public bool SubscribeAll { get; init; }

    internal static OutboundWebSocket Of(ConfigurationObject found) => new(found["websocket_client_id"], found["apps"].Split(',', StringSplitOptions.TrimEntries))
    {
        Name = found.Id,
        User = found["local_ari_user"],
        SubscribeAll = Arguments.IsTrue(found["subscribe_all"]),
    };

    internal ConfigurationObject ToObject() => ConfigurationType.OutboundWebSocket.Fixed(
        Name,
        ("apps", string.Join(',', Applications)),
        ("websocket_client_id", Client),
        ("local_ari_user", User),
        ("subscribe_all", SubscribeAll ? "yes" : "no"));
}
