using System.Net;

namespace AriGen.Runtime;

/// <summary>Connections for callers who bring no HTTP client.</summary>
internal static class DefaultHttp
{
    /// <summary>
    /// Asterisk ends any connection above its session limit, by default 100, without a word. These and the <see cref="MaxUrgent"/>
    /// leave room for the event sockets.
    /// </summary>
    public const int MaxRequests = 72;

    /// <summary>Connections that are reserved for what a reconnect needs.</summary>
    public const int MaxUrgent = 8;

    public static SocketsHttpHandler Create(TimeSpan connectTimeout, int maxConnections) => new()
    {
        // Neither the credentials nor a request that changes something may follow to another place.
        AllowAutoRedirect = false,
        UseCookies = false,

        // A proxy from the environment would see the password. Who needs one brings a client of his own.
        UseProxy = false,
        ConnectTimeout = connectTimeout,
        MaxConnectionsPerServer = maxConnections,

        // The server ends an idle connection after 15 seconds and does not say so: a request must not run into that.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),

        // A name may come to mean another address.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // In kilobytes. A server's headers are a few hundred bytes.
        MaxResponseHeadersLength = 32,

        // What is left of a body that is not read to its end costs less to throw away with the connection.
        MaxResponseDrainSize = 0,
        AutomaticDecompression = DecompressionMethods.None,
        RequestHeaderEncodingSelector = RequestMark.Note,
    };
}
