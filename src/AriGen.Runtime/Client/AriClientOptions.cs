using AriGen.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen;

/// <summary>Options for a client. The client copies them: later changes have no effect on it.</summary>
public sealed class AriClientOptions
{
    /// <summary>The server's HTTP address. Defaults to <c>http://localhost:8088/</c>.</summary>
    /// <remarks>
    /// <c>ari/</c> is appended unless the path already ends in it; a prefix in the path is kept. A user name and password in the address
    /// apply if <see cref="Username"/> is empty, and are never shown.
    /// </remarks>
    public Uri BaseAddress { get; set; } = new("http://localhost:8088/");

    /// <summary>
    /// The name of a user in the server's <c>ari.conf</c>. Required, unless <see cref="HttpClient"/> or <see cref="Transport"/>
    /// authenticates.
    /// </summary>
    public string Username { get; set; } = "";

    /// <summary>
    /// The user's password. It is sent in the <c>Authorization</c> header only; over plain HTTP, anybody on the network path can read it.
    /// </summary>
    public string Password { get; set; } = "";

    /// <summary>
    /// The HTTP client for requests and event sockets. Defaults to <see langword="null"/>: one that is set up for Asterisk.
    /// </summary>
    /// <remarks>
    /// Use it for TLS settings, a proxy or tests. It is never disposed. Set its own time-out to infinite, as that applies in addition to
    /// <see cref="RequestTimeout"/>. Its handler should close idle connections within 15 s, because Asterisk does, and must not follow
    /// redirects or retry requests other than GET: a second attempt to send a change fails with an
    /// <see cref="AriOutcomeUnknownException"/>. If it retries GET, an <see cref="AriRequestNotSentException"/> refers to the last attempt
    /// only.
    /// </remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// The time for a request and its whole response, or for the beginning of a binary response. Defaults to 30 s;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    /// <remarks>The server holds some requests on a channel until a playback there has ended, so that they can time out.</remarks>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time to open a connection, including TLS. Defaults to 10 s. Not used with <see cref="HttpClient"/>.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The interval of pings on an event socket, and of proofs that events arrive. Defaults to 5 s.</summary>
    /// <remarks>
    /// A proof is a user event that the client sends to its own application and removes from the stream. Asterisk sends no pings.
    /// </remarks>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The time for the response to a ping or a proof, after which the socket is considered lost. Defaults to 5 s.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The number of events that each reader of a stream buffers. Defaults to 16,384.</summary>
    /// <remarks>When the buffer is full, new events are dropped, and an <see cref="AriGap"/> in the stream has their number.</remarks>
    public int EventBufferCapacity { get; set; } = 16_384;

    /// <summary>The total length of the messages, in bytes, whose events each reader of a stream buffers. Defaults to 64 MiB.</summary>
    /// <remarks>
    /// The default is eight times the length of <see cref="EventBufferCapacity"/> typical messages. A decoded event takes several times
    /// the memory of its message. When the buffer is full, new events are dropped, as for the capacity.
    /// </remarks>
    public long EventBufferBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The reaction to another client that registers an application of this one. Defaults to <see cref="AriReplacedPolicy.Fail"/>.
    /// </summary>
    public AriReplacedPolicy WhenReplaced { get; set; }

    /// <summary>The maximum length of a response in bytes. Defaults to 32 MiB; 1,200 channels take about 1 MiB.</summary>
    /// <remarks>
    /// A longer response fails with an <see cref="AriLimitExceededException"/>. Binary content, such as a recording, is not limited,
    /// because the caller reads it as a stream. A decoded response takes more memory than its text: up to 55 times its length for a list
    /// of empty objects.
    /// </remarks>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The maximum length of an event in bytes. Defaults to 4 MiB; events of real servers have a few kilobytes.</summary>
    /// <remarks>A longer event ends the event socket with an <see cref="AriLimitExceededException"/>, and the client reconnects.</remarks>
    public int MaxEventBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Options for reconnecting a lost event socket.</summary>
    public AriReconnectOptions Reconnect { get; set; } = new();

    /// <summary>
    /// Creates IDs for new channels, bridges and other resources. Defaults to 32 hexadecimal digits that sort by time. Called from many
    /// threads; an ID must never repeat.
    /// </summary>
    public Func<string> IdGenerator { get; set; } = static () => Guid.CreateVersion7().ToString("N");

    /// <summary>The time provider for all time-outs and delays. Defaults to <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The logger factory. Defaults to a no-op factory.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>The transport for requests. Defaults to <see langword="null"/>: HTTP. The client disposes it.</summary>
    public IAriTransport? Transport { get; set; }

    /// <summary>The factory for event sockets. Defaults to <see langword="null"/>: WebSockets to <see cref="BaseAddress"/>.</summary>
    public IAriSocketFactory? SocketFactory { get; set; }

    /// <summary>Returns a validated copy.</summary>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    internal AriClientOptions CheckedCopy()
    {
        var copy = (AriClientOptions)MemberwiseClone();
        copy.Reconnect = Reconnect?.Clone()!;
        ClientOptionsCheck.Run(copy);
        return copy;
    }
}
