using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Options for a WebSocket server to which the simulator connects, as a section of <c>websocket_client.conf</c>.</summary>
/// <param name="Name">The name for channels and applications, such as <c>bot</c> in <c>WebSocket/bot/c(ulaw)</c>.</param>
/// <param name="Uri">The address, with the scheme <c>ws</c> or <c>wss</c>.</param>
public sealed record WebSocketClientConnection(string Name, Uri Uri)
{
    private const string Persistent = "persistent", PerCall = "per_call_config";

    /// <summary>The offered subprotocols, separated by commas: <c>media</c> for audio, <c>ari</c> for events. Empty by default.</summary>
    public string Protocols { get; init; } = "";

    /// <summary>The user name for Basic authentication. Empty by default, which sends no credentials.</summary>
    public string Username { get; init; } = "";

    /// <summary>The password for Basic authentication.</summary>
    public string Password { get; init; } = "";

    /// <summary>
    /// Whether all events share one connection, which is restored when it is lost. Defaults to <see langword="false"/>: each call has its
    /// own.
    /// </summary>
    /// <remarks>Channels with audio always have their own connection.</remarks>
    public bool IsPersistent { get; init; }

    /// <summary>The time limit for the TCP connection. Defaults to 500 ms. As in Asterisk, the handshake has no time limit.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time between two attempts by the simulator's clock. Defaults to 500 ms.</summary>
    public TimeSpan ReconnectInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The number of attempts for a call, including the first. Defaults to 4. Persistent connections have no limit.</summary>
    public int ReconnectAttempts { get; init; } = 4;

    /// <summary>Returns the name only, so that the password is not exposed.</summary>
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
