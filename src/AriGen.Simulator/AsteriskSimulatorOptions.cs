using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Simulator;

/// <summary>Options for a simulated Asterisk server.</summary>
public sealed class AsteriskSimulatorOptions
{
    /// <summary>The version of Asterisk, as a number or the beginning of one. Defaults to <c>22</c>.</summary>
    public string Version { get; set; } = "22";

    /// <summary>
    /// The port on the loopback interface. Defaults to 0, any free port. With <see langword="null"/>, only clients in this process can
    /// connect.
    /// </summary>
    public int? Port { get; set; } = 0;

    /// <summary>
    /// The clock for everything that takes time. Defaults to the system's clock. With a fake one, the test decides when time passes.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The users, as in <c>ari.conf</c>. Defaults to <c>asterisk</c> with the password <c>asterisk</c>.</summary>
    public IList<AriUser> Users { get; } = [new AriUser("asterisk", "asterisk")];

    /// <summary>
    /// The origins whose web pages may access the server from a browser, such as <c>http://localhost</c>, or <c>*</c> for all. Empty by
    /// default.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// The dialplan in the format of <c>extensions.conf</c>. Defaults to <see langword="null"/>: the dialplan of the channel-dump sample
    /// with the extension 1000.
    /// </summary>
    public string? Dialplan { get; set; }

    /// <summary>
    /// The path of a file in the format of <c>extensions.conf</c>, in place of <see cref="Dialplan"/>. Defaults to <see langword="null"/>.
    /// </summary>
    public string? DialplanFile { get; set; }

    /// <summary>
    /// The time in which a client has to read an event, as <c>websocket_write_timeout</c> in <c>ari.conf</c>. Defaults to 100 ms.
    /// </summary>
    /// <remarks>
    /// As in Asterisk, the connection of a slower client is closed without a closing handshake. <see cref="Timeout.InfiniteTimeSpan"/>
    /// disables the limit. It does not apply to clients in this process.
    /// </remarks>
    public TimeSpan EventWriteTimeout { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Whether the time limit of a recording is counted in full seconds of the clock, as in Asterisk. Defaults to <see langword="false"/>.
    /// </summary>
    /// <remarks>
    /// If <see langword="true"/>, a recording can end up to a second late. If <see langword="false"/>, it ends exactly on time.
    /// </remarks>
    public bool RecordingsEndLate { get; set; }

    /// <summary>The WebSocket servers to which the simulator can connect, as in <c>websocket_client.conf</c>. Empty by default.</summary>
    /// <remarks>They are used by channels with external media and by <see cref="OutboundWebSockets"/>.</remarks>
    public IList<WebSocketClientConnection> WebSocketClients { get; } = [];

    /// <summary>The applications whose events use WebSockets that the simulator opens, as in <c>ari.conf</c>. Empty by default.</summary>
    public IList<OutboundWebSocket> OutboundWebSockets { get; } = [];

    /// <summary>
    /// The path of a file in the format of <c>websocket_client.conf</c> and <c>ari.conf</c>. Defaults to <see langword="null"/>.
    /// </summary>
    /// <remarks>
    /// Its sections are added to <see cref="WebSocketClients"/> and, for the type <c>outbound_websocket</c>, to
    /// <see cref="OutboundWebSockets"/>. Other sections are ignored.
    /// </remarks>
    public string? WebSocketFile { get; set; }

    /// <summary>The factory of the logger. Defaults to a no-op factory.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;
}
