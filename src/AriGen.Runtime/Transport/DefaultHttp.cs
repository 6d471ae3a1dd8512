namespace AriGen.Runtime;

/// <summary>The HTTP client for callers who bring none.</summary>
internal static class DefaultHttp
{
    /// <summary>
    /// Asterisk ends any connection above its session limit, by default 100, without a word. Below that there must be room for requests
    /// that the server holds, so that those which release them never queue behind them.
    /// </summary>
    private const int MaxConnections = 80;

    public static HttpClient Create(TimeSpan connectTimeout) => new(new SocketsHttpHandler
    {
        // Neither the credentials nor a request that changes something may follow to another place.
        AllowAutoRedirect = false,
        UseCookies = false,

        // A proxy from the environment would see the password. Who needs one brings a client of his own.
        UseProxy = false,
        ConnectTimeout = connectTimeout,
        MaxConnectionsPerServer = MaxConnections,

        // The server ends an idle connection after 15 seconds and does not say so: a request must not run into that.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),

        // A name may come to mean another address.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // The transport has a time-out of its own, that the caller's clock drives.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
