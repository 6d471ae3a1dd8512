using System.Net.Http.Headers;
using System.Text;

namespace AriGen.Runtime;

/// <summary>The server's address and, separate from it, the credentials.</summary>
internal sealed class ServerAddress
{
    /// <summary>Keeps the escapes of a path, so that <c>%2F</c> and <c>%2E%2E</c> in an ID stay part of its segment.</summary>
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _http;
    private readonly string _socket;

    /// <summary>Initializes a new instance with validated options.</summary>
    public ServerAddress(AriClientOptions options)
    {
        Uri address = options.BaseAddress;
        string path = address.AbsolutePath.TrimEnd('/');
        path += path.EndsWith("/ari", StringComparison.Ordinal) ? "/" : "/ari/";

        // Without the user info.
        _http = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + path;
        _socket = "ws" + _http["http".Length..];
        Host = address.IdnHost;
        Port = address.Port;
        (string user, string password) = Credentials(options);
        Authorization = user.Length == 0
            ? null
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        Secrets = new Secrets(user, password, Authorization?.Parameter);
        IsExposed = Authorization is not null && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;
    }

    /// <summary>The value of the Authorization header; <see langword="null"/> without a user name.</summary>
    public AuthenticationHeaderValue? Authorization { get; }

    /// <summary>The credentials, which no message may show.</summary>
    public Secrets Secrets { get; }

    /// <summary>The server's host name or IP address.</summary>
    public string Host { get; }

    /// <summary>The server's port.</summary>
    public int Port { get; }

    /// <summary>Whether the password is sent unencrypted over a network.</summary>
    public bool IsExposed { get; }

    /// <summary>Returns the address of a request.</summary>
    public Uri Http(AriRequest request) => new(_http + request.Target, AsWritten);

    /// <summary>Returns the address of a request for a WebSocket.</summary>
    public Uri Socket(AriRequest request) => new(_socket + request.Target, AsWritten);

    /// <summary>Returns the user name and password of the options, or those in the address.</summary>
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
