namespace AriGen.Runtime;

/// <summary>Says what to check when the server refuses an event socket, which is the first request of most programs.</summary>
internal static class UpgradeHint
{
    /// <summary>Gets the hint for a refusal.</summary>
    /// <returns>One or two sentences; <see langword="null"/> for other operations and statuses.</returns>
    public static string? Of(string operation, int status) => (operation, status) switch
    {
        (StasisProtocol.OpenOperation, 401) => "Check the client's username and password against the users in ari.conf.",
        (StasisProtocol.OpenOperation, 403)
            => "Asterisk itself lets users listen who may only read: check the user's rights and whether a proxy in front of it refused the request.",
        (StasisProtocol.OpenOperation, 404)
            => "Check that ARI is enabled in ari.conf and HTTP in http.conf, and that the client's address is right, including the prefix of http.conf.",
        _ => null,
    };
}
