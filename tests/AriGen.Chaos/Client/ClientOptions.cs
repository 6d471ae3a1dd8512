namespace AriGen.Chaos;

/// <summary>The options of a client under test.</summary>
internal static class ClientOptions
{
    /// <param name="proxy">The proxy's address.</param>
    /// <param name="server">The server behind it.</param>
    /// <param name="settings">What the run asks for, or <see langword="null"/> for the client's defaults.</param>
    public static AriClientOptions Of(Uri proxy, IChaosServer server, ChaosSettings? settings = null)
    {
        AriClientOptions options = new()
        {
            BaseAddress = proxy, Username = server.User, Password = server.Password, WhenReplaced = AriReplacedPolicy.TakeBack,
        };
        if (settings is { UsesDefaults: false })
        {
            options.Reconnect.MaxDelay = TimeSpan.FromSeconds(1);
        }

        if (settings?.KeepAlive is { } keepAlive)
        {
            options.KeepAliveInterval = keepAlive;
            options.KeepAliveTimeout = keepAlive;
        }

        return options;
    }
}
