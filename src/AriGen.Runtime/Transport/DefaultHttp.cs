using System.Net;

namespace AriGen.Runtime;

/// <summary>The HTTP handler of clients without <see cref="AriClientOptions.HttpClient"/>.</summary>
internal static class DefaultHttp
{
    /// <summary>
    /// Asterisk closes each connection above its session limit, 100 by default, without a response. The sum with
    /// <see cref="MaxUrgent"/> leaves room for event sockets.
    /// </summary>
    public const int MaxRequests = 72;

    /// <summary>Connections reserved for requests that a reconnect waits for.</summary>
    public const int MaxUrgent = 8;

    public static SocketsHttpHandler Create(TimeSpan connectTimeout, int maxConnections) => new()
    {
        // Neither credentials nor changes may be sent to another address.
        AllowAutoRedirect = false,
        UseCookies = false,

        // A proxy from the environment would see the password. A client of the user can have one.
        UseProxy = false,
        ConnectTimeout = connectTimeout,
        MaxConnectionsPerServer = maxConnections,

        // The server closes a connection that is idle for 15 seconds, without notice: no request may use it then.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),

        // The address of a name can change.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // In kilobytes. The headers of a server have a few hundred bytes.
        MaxResponseHeadersLength = 32,

        // Closing the connection costs less than reading the rest of a body.
        MaxResponseDrainSize = 0,
        AutomaticDecompression = DecompressionMethods.None,
        RequestHeaderEncodingSelector = RequestMark.Note,
    };
}
