using AriGen.Runtime;

namespace AriGen;

/// <summary>Validates the options of a client before anything is sent.</summary>
internal static class ClientOptionsCheck
{
    /// <summary>The maximum of a .NET timer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public static void Run(AriClientOptions options)
    {
        Require(options.Reconnect is not null, nameof(AriClientOptions.Reconnect), "must not be null");
        Require(options.IdGenerator is not null, nameof(AriClientOptions.IdGenerator), "must not be null");
        Require(options.TimeProvider is not null, nameof(AriClientOptions.TimeProvider), "must not be null");
        Require(options.LoggerFactory is not null, nameof(AriClientOptions.LoggerFactory), "must not be null");
        CheckBaseAddress(options.BaseAddress);
        CheckCredentials(options);

        CheckTime(options.RequestTimeout, nameof(AriClientOptions.RequestTimeout), mayBeInfinite: true);
        CheckTime(options.ConnectTimeout, nameof(AriClientOptions.ConnectTimeout), mayBeInfinite: true);
        CheckTime(options.KeepAliveInterval, nameof(AriClientOptions.KeepAliveInterval), mayBeInfinite: false);
        CheckTime(options.KeepAliveTimeout, nameof(AriClientOptions.KeepAliveTimeout), mayBeInfinite: true);
        Require(options.EventBufferCapacity > 0, nameof(AriClientOptions.EventBufferCapacity), "must be at least 1");
        CheckLength(options.MaxResponseBytes, nameof(AriClientOptions.MaxResponseBytes));
        CheckLength(options.MaxEventBytes, nameof(AriClientOptions.MaxEventBytes));

        Require(options.EventBufferBytes > 0, nameof(AriClientOptions.EventBufferBytes), "must be at least 1");
        Require(Enum.IsDefined(options.WhenReplaced), nameof(AriClientOptions.WhenReplaced), "must be a member of AriReplacedPolicy");

        const string reconnect = nameof(AriClientOptions.Reconnect) + ".";
        CheckTime(options.Reconnect!.MinDelay, reconnect + nameof(AriReconnectOptions.MinDelay), mayBeInfinite: false);
        CheckTime(options.Reconnect.MaxDelay, reconnect + nameof(AriReconnectOptions.MaxDelay), mayBeInfinite: false);
        Require(
            options.Reconnect.MaxDelay >= options.Reconnect.MinDelay, reconnect + nameof(AriReconnectOptions.MaxDelay), "must not be shorter than MinDelay");
        CheckTime(options.Reconnect.AttemptTimeout, reconnect + nameof(AriReconnectOptions.AttemptTimeout), mayBeInfinite: false);
        Require(options.Reconnect.MaxAttempts is null or > 0, reconnect + nameof(AriReconnectOptions.MaxAttempts), "must be at least 1, or null for no limit");
    }

    private static void CheckBaseAddress(Uri? address)
    {
        // No message shows the address, which may contain a password.
        const string name = nameof(AriClientOptions.BaseAddress);
        Require(address is { IsAbsoluteUri: true }, name, "must be an absolute address, such as http://localhost:8088/");
        Require(address!.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps, name, "must be an HTTP or HTTPS address");
        Require(address.Query.Length == 0 && address.Fragment.Length == 0, name, "must have neither a query nor a fragment");
    }

    private static void CheckCredentials(AriClientOptions options)
    {
        Require(options.Username is not null, nameof(AriClientOptions.Username), "must not be null");
        Require(options.Password is not null, nameof(AriClientOptions.Password), "must not be null");
        (string user, _) = ServerAddress.Credentials(options);
        Require(
            user.Length > 0 || options.HttpClient is not null || (options.Transport is not null && options.SocketFactory is not null),
            nameof(AriClientOptions.Username),
            "must not be empty, because the server rejects requests without credentials");
        Require(
            !user.Contains(':', StringComparison.Ordinal),
            nameof(AriClientOptions.Username),
            "must not contain a colon, which Basic authentication does not allow");
    }

    private static void CheckTime(TimeSpan value, string name, bool mayBeInfinite)
    {
        if (!mayBeInfinite || value != Timeout.InfiniteTimeSpan)
        {
            Require(
                value > TimeSpan.Zero && value <= Longest,
                name,
                "must be longer than zero and shorter than 49 days" + (mayBeInfinite ? ", or infinite" : ""));
        }
    }

    private static void CheckLength(int value, string name)
        => Require(value > 0 && value < Array.MaxLength, name, "must be at least 1 and less than 2 GiB");

    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"AriClientOptions.{option} {rule}.", option);
        }
    }
}
