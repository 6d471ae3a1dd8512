using System.Globalization;

namespace AriGen.Simulator;

/// <summary>A WebSocket server of yours that the simulator connects to: a section of <c>websocket_client.conf</c>.</summary>
/// <param name="Name">What channels and applications call it by, such as the <c>bot</c> of <c>WebSocket/bot/c(ulaw)</c>.</param>
/// <param name="Uri">Where it is: <c>ws:</c> or <c>wss:</c>.</param>
public sealed record WebSocketClientConnection(string Name, Uri Uri)
{
    private const string Persistent = "persistent", PerCall = "per_call_config";

    /// <summary>The sub-protocols that it is offered, separated by commas: <c>media</c> for audio, <c>ari</c> for events. Default none.</summary>
    public string Protocols { get; init; } = "";

    /// <summary>The user of the Basic credentials. Default empty: none are sent.</summary>
    public string Username { get; init; } = "";

    /// <summary>The password that goes with it.</summary>
    public string Password { get; init; } = "";

    /// <summary>
    /// Whether events go over one connection that is always there, and comes again as often as it is lost. Default false: each call has one
    /// of its own. Channels for audio have one of their own in any case.
    /// </summary>
    public bool IsPersistent { get; init; }

    /// <summary>How long TCP may take to connect; an answer to the handshake is waited for without a limit, as the real server does. Default half a second.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time from one attempt to the next, by the simulator's clock. Default half a second.</summary>
    public TimeSpan ReconnectInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often it is tried for a call, the first time included. Default 4. A persistent connection is tried for ever.</summary>
    public int ReconnectAttempts { get; init; } = 4;

    /// <summary>The name alone: the password is nobody's business.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal static WebSocketClientConnection Of(ConfigurationObject found) => new(found.Id, new Uri(found["uri"]))
    {
        Protocols = found["protocols"],
        Username = found["username"],
        Password = found["password"],
        IsPersistent = found["connection_type"] == Persistent,
        ConnectionTimeout = TimeOf(found["connection_timeout"]),
        ReconnectInterval = TimeOf(found["reconnect_interval"]),
        ReconnectAttempts = int.Parse(found["reconnect_attempts"], CultureInfo.InvariantCulture),
    };

    internal ConfigurationObject ToObject() => ConfigurationType.WebSocketClient.Fixed(
        Name,
        ("uri", Uri.OriginalString),
        ("protocols", Protocols),
        ("username", Username),
        ("password", Password),
        ("connection_type", IsPersistent ? Persistent : PerCall),
        ("connection_timeout", TextOf(ConnectionTimeout)),
        ("reconnect_interval", TextOf(ReconnectInterval)),
        ("reconnect_attempts", ReconnectAttempts.ToString(CultureInfo.InvariantCulture)));

    private static TimeSpan TimeOf(string milliseconds) => TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture));

    private static string TextOf(TimeSpan time) => ((int)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
