using AriGen.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen;

/// <summary>Where the server is and how to talk to it. A client takes a copy: later changes do not reach it.</summary>
public sealed class AriClientOptions
{
    /// <summary>
    /// The server's HTTP address. Default <c>http://localhost:8088/</c>. <c>ari/</c> is added unless the path ends in it already;
    /// a prefix in the path is kept. A user and password in it count when <see cref="Username"/> is empty, and are never shown anywhere.
    /// </summary>
    public Uri Endpoint { get; set; } = new("http://localhost:8088/");

    /// <summary>A user of the server's <c>ari.conf</c>. Needed, unless <see cref="HttpClient"/> or <see cref="Transport"/> sees to it.</summary>
    public string Username { get; set; } = "";

    /// <summary>The user's password. It travels in the Authorization header only; over plain HTTP anybody on the way can read it.</summary>
    public string Password { get; set; } = "";

    /// <summary>
    /// The HTTP client for requests and for event sockets, for TLS settings, a proxy or tests. Default null: one that is made for Asterisk.
    /// It is never disposed of here. Its own time-out counts besides <see cref="RequestTimeout"/>; better set that to infinite.
    /// Its handler should keep idle connections for less than 15 s, because Asterisk ends them then, and must neither follow redirects nor
    /// repeat anything but reading: what changes something goes out once, and a second try fails with an <see cref="AriOutcomeUnknownException"/>.
    /// Where its handler repeats reading, an <see cref="AriRequestNotSentException"/> of a GET tells of the last try only: an earlier one may have arrived.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// The time for one request and its whole answer, or until a binary answer begins. Default 30 s; <see cref="Timeout.InfiniteTimeSpan"/> for none.
    /// The server holds some requests on a channel for as long as something is played there, so that they may run into it.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time for a connection, TLS included. Default 10 s. It does not count for an <see cref="HttpClient"/> that is given.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time between two pings on an event socket, and between two proofs that events arrive. Default 5 s. Asterisk sends no pings.
    /// A proof is a user event that the client sends to its own application and that its streams do not show.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The time for the answer to a ping or proof, after which the socket counts as lost. Default 5 s.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The number of events that can wait for each reader of an application's stream. Default 16,384. Events beyond it are lost,
    /// and an <see cref="AriGap"/> in the stream gives their number.
    /// </summary>
    public int EventBufferCapacity { get; set; } = 16_384;

    /// <summary>
    /// The total length of the messages, in bytes, whose events can wait for each reader. Default 64 MiB, eight times what
    /// <see cref="EventBufferCapacity"/> events of usual length need. Events beyond it are lost, as beyond the capacity.
    /// A decoded event takes several times the memory of its message.
    /// </summary>
    public long EventBufferBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The reaction to another client that registers an application of this one. Default <see cref="AriReplacedPolicy.Fail"/>.</summary>
    public AriReplacedPolicy WhenReplaced { get; set; }

    /// <summary>
    /// The length in bytes up to which a response is read into memory. Default 32 MiB; 1,200 channels take about 1 MiB. A longer one fails
    /// with an <see cref="AriLimitExceededException"/>. Binary content, such as a recording, is not limited, because the caller reads it piece by piece.
    /// A decoded response takes more memory than its text: at worst, for a list of empty objects, up to 55 times its length.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// The length in bytes of the longest event. Default 4 MiB; real ones have a few kilobytes. A longer one ends the event socket,
    /// as an <see cref="AriLimitExceededException"/>, and it is opened again.
    /// </summary>
    public int MaxEventBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Options for reconnecting a lost event socket.</summary>
    public AriReconnectOptions Reconnect { get; set; } = new();

    /// <summary>Makes ids for what the client creates. Default: 32 hexadecimal digits that sort by time. Called from many threads; the ids must never repeat.</summary>
    public Func<string> NewId { get; set; } = static () => Guid.CreateVersion7().ToString("N");

    /// <summary>The clock for every time-out and delay. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Makes the logger. Default one that writes nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>Carries the requests in place of HTTP. Default null: HTTP. The client disposes of it.</summary>
    public IAriTransport? Transport { get; set; }

    /// <summary>Opens the event sockets. Default null: WebSockets to <see cref="Endpoint"/>.</summary>
    public IAriSocketFactory? SocketFactory { get; set; }

    /// <summary>A copy that nobody else can change, checked.</summary>
    /// <exception cref="ArgumentException">An option has a value that it cannot have.</exception>
    internal AriClientOptions CheckedCopy()
    {
        var copy = (AriClientOptions)MemberwiseClone();
        copy.Reconnect = Reconnect?.Clone()!;
        ClientOptionsCheck.Run(copy);
        return copy;
    }
}
