namespace AriGen.Simulator;

/// <summary>
/// Options for an event socket that the simulator opens, as a section of <c>ari.conf</c> with <c>type = outbound_websocket</c>.
/// </summary>
/// <param name="Client">The name of a <see cref="WebSocketClientConnection"/>.</param>
/// <param name="Applications">The applications whose events are sent.</param>
/// <remarks>
/// With a persistent connection, the applications exist from the start. Otherwise, each call that enters one of them opens a WebSocket of
/// its own.
/// </remarks>
public sealed record OutboundWebSocket(string Client, params IReadOnlyList<string> Applications)
{
    /// <summary>The name. Defaults to the name of the client.</summary>
    public string Name { get; init; } = Client;

    /// <summary>
    /// The user for requests over the socket, one of <see cref="AsteriskSimulatorOptions.Users"/>. Defaults to <c>asterisk</c>.
    /// </summary>
    public string User { get; init; } = "asterisk";

    /// <summary>Whether its applications are subscribed to all events. Defaults to <see langword="false"/>.</summary>
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
