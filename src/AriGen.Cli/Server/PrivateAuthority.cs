using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AriGen.Cli;

/// <summary>Creates an HTTP client that trusts a private certificate authority. Names and dates are still checked.</summary>
internal static class PrivateAuthority
{
    public static HttpClient Client(string file, TimeSpan connectTimeout) => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Policy(file) },

        // As for every other server: credentials are not sent elsewhere, and connections are closed before the server closes them.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = connectTimeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static X509ChainPolicy Policy(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPem(File.ReadAllText(file));
        }
        catch (CryptographicException exception)
        {
            throw new FailureException(ExitCode.Files, $"'{file}' holds no readable certificate", exception);
        }

        return policy.CustomTrustStore.Count > 0
            ? policy
            : throw new FailureException(ExitCode.Files, $"'{file}' holds no certificate in PEM form");
    }
}
