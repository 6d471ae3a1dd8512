using System.Net.Http.Headers;
using System.Text;

namespace AriGen.Runtime;

/// <summary>Where the server is and what it wants to be told. The credentials stay in here, apart from every address.</summary>
internal sealed class ServerAddress
{
    /// <summary>A path keeps its escapes: "%2F" and "%2E%2E" in an id must not become a slash and a step up.</summary>
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _http;
    private readonly string _socket;

    /// <summary>Takes options that have been checked.</summary>
    public ServerAddress(AriClientOptions options)
    {
        Uri endpoint = options.BaseAddress;
        string path = endpoint.AbsolutePath.TrimEnd('/');
        path += path.EndsWith("/ari", StringComparison.Ordinal) ? "/" : "/ari/";

        // Without the user info, whatever it holds.
        _http = endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + path;
        _socket = "ws" + _http["http".Length..];
        Host = endpoint.IdnHost;
        Port = endpoint.Port;
        (string user, string password) = Credentials(options);
        Authorization = user.Length == 0
            ? null
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        Secrets = new Secrets(user, password, Authorization?.Parameter);
        IsExposed = Authorization is not null && endpoint.Scheme == Uri.UriSchemeHttp && !endpoint.IsLoopback;
    }

    /// <summary>The header's value; null where the options name no user.</summary>
    public AuthenticationHeaderValue? Authorization { get; }

    /// <summary>The secrets of the header, to be kept out of everything else.</summary>
    public Secrets Secrets { get; }

    /// <summary>The server's name or address.</summary>
    public string Host { get; }

    /// <summary>The server's port.</summary>
    public int Port { get; }

    /// <summary>A password goes over a network in the clear.</summary>
    public bool IsExposed { get; }

    /// <summary>The address of a request.</summary>
    public Uri Http(AriRequest request) => new(_http + request.Target, AsWritten);

    /// <summary>The address of a request that becomes a WebSocket.</summary>
    public Uri Socket(AriRequest request) => new(_socket + request.Target, AsWritten);

    /// <summary>The user and password that the options name, or those that stand in the address.</summary>
    public static (string User, string Password) Credentials(AriClientOptions options)
    {
        if (options.Username.Length > 0 || options.BaseAddress.UserInfo.Length == 0)
        {
            return (options.Username, options.Password);
        }

        string[] parts = options.BaseAddress.UserInfo.Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
