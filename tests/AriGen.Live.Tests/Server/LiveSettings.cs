using System.Globalization;

namespace AriGen.Live;

/// <summary>The server that the tests use. tests/asterisk/README.md has the variables as a table.</summary>
internal static class LiveSettings
{
#if ARI_22
    public const string Version = "22";
    public const int SipPort = 5060;
    private const int HttpPort = 8088;
#else
    public const string Version = "16";
    public const int SipPort = 5070;
    private const int HttpPort = 8089;
#endif

    private static readonly Uri Default = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{HttpPort}/"));

    public static Uri Url { get; } = new(Variable($"ARIGEN_TEST_URL_{Version}", Default.OriginalString));

    public static string User { get; } = Variable("ARIGEN_TEST_USER", "asterisk");

    public static string Password { get; } = Variable("ARIGEN_TEST_PASSWORD", "asterisk");

    public static string ReadOnlyUser { get; } = Variable("ARIGEN_TEST_READONLY_USER", "readonly");

    public static string ReadOnlyPassword { get; } = Variable("ARIGEN_TEST_READONLY_PASSWORD", "readonly");

    /// <summary>The server is the one of tests/asterisk, so that its SIP port and its files are at hand.</summary>
    public static bool IsOurs => Url == Default;

    /// <summary>The folder of the server's recordings; null if it is not on this machine.</summary>
    public static string? RecordingFolder
        => AsteriskRoot is { } root && Path.Combine(root, "var/spool/asterisk/recording") is { } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>With CI=true nothing that is missing is an excuse.</summary>
    public static bool MustRun { get; } = Variable("CI", "") is "true" or "1";

    private static string? AsteriskRoot
    {
        get
        {
            if (Environment.GetEnvironmentVariable($"ARIGEN_TEST_ASTERISK_ROOT_{Version}") is { Length: > 0 } root)
            {
                return root;
            }

            string cache = Variable("XDG_CACHE_HOME", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"));
            return IsOurs ? Path.Combine(Variable("ARI_ASTERISK_HOME", Path.Combine(cache, "arigen-asterisk")), "roots", Version) : null;
        }
    }

    private static string Variable(string name, string otherwise)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
