namespace AriGen.Runtime;

/// <summary>Hints for a rejected event socket, which is the first request of most programs.</summary>
internal static class UpgradeHint
{
    /// <summary>Returns the hint for a status; <see langword="null"/> for other operations and statuses.</summary>
    public static string? Of(string operation, int status) => (operation, status) switch
    {
        (StasisProtocol.OpenOperation, 401) => "Check the client's username and password against the users in ari.conf.",
        (StasisProtocol.OpenOperation, 403)
            => "Check the user's rights, and whether a proxy rejected the request: Asterisk allows read-only users to listen.",
        (StasisProtocol.OpenOperation, 404)
            => "Check that ARI is enabled in ari.conf and HTTP in http.conf, and that BaseAddress is right, including the prefix in http.conf.",
        _ => null,
    };
}
