using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Simulator;

/// <summary>What kind of Asterisk is simulated.</summary>
public sealed class AsteriskSimulatorOptions
{
    /// <summary>The version whose interface it has, by its number or how that begins. Default <c>22</c>.</summary>
    public string Version { get; set; } = "22";

    /// <summary>The port on loopback. Default 0: any free one. Null: none at all, for clients in this process only.</summary>
    public int? Port { get; set; } = 0;

    /// <summary>The clock for everything that takes time. Default the system's; with a fake one, time passes when the test says so.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The users of <c>ari.conf</c>. Default <c>asterisk</c> with the password <c>asterisk</c>.</summary>
    public IList<AriUser> Users { get; } = [new AriUser("asterisk", "asterisk")];

    /// <summary>The servers whose web pages may use this one from a browser, such as <c>http://localhost</c>, or <c>*</c> for all. Default none.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The dialplan in the words of <c>extensions.conf</c>. Default null: that of the channel-dump example, extension 1000.</summary>
    public string? Dialplan { get; set; }

    /// <summary>Instead of <see cref="Dialplan"/>: a file like <c>extensions.conf</c>. Default null.</summary>
    public string? DialplanFile { get; set; }

    /// <summary>
    /// How long a client may take to read one event: <c>websocket_write_timeout</c> of <c>ari.conf</c>. One that takes longer is cut off
    /// without a word, as by Asterisk. Default 100 ms; <see cref="Timeout.InfiniteTimeSpan"/>: for ever. In this process nobody reads too slowly.
    /// </summary>
    public TimeSpan EventWriteTimeout { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Whether the longest time of a recording is counted as Asterisk counts it, in full seconds of the clock: then a recording ends up to a
    /// second late. Default <see langword="false"/>: it ends exactly on time.
    /// </summary>
    public bool RecordingsEndLate { get; set; }

    /// <summary>The WebSocket servers that the simulator can connect to, as in <c>websocket_client.conf</c>: for channels with audio, and for <see cref="OutboundWebSockets"/>. Default none.</summary>
    public IList<WebSocketClientConnection> WebSocketClients { get; } = [];

    /// <summary>The applications whose events go over WebSockets that the simulator opens itself, as in <c>ari.conf</c>. Default none.</summary>
    public IList<OutboundWebSocket> OutboundWebSockets { get; } = [];

    /// <summary>A file like <c>websocket_client.conf</c>: its sections are added to <see cref="WebSocketClients"/>, and those of the type outbound_websocket, as <c>ari.conf</c> has them, to <see cref="OutboundWebSockets"/>; others are passed over. Default null.</summary>
    public string? WebSocketFile { get; set; }

    /// <summary>Makes the logger. Default one that writes nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;
}
