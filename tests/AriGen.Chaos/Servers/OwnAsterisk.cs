using System.Globalization;
using System.Text.RegularExpressions;
using AriGen.Testing;

namespace AriGen.Chaos;

/// <summary>A real Asterisk that tests/asterisk runs for this program alone, beside the one of the other tests.</summary>
internal sealed partial class OwnAsterisk : IChaosServer
{
    /// <summary>Far from the ports of the other tests' servers.</summary>
    public const int UsualShift = 20_000;

    private readonly string _version;
    private readonly int _shift;
    private int _process;

    private OwnAsterisk(string version, int shift)
    {
        _version = version;
        _shift = shift;
        int port = version == "16" ? 8089 : 8088;
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port + shift}/"));
    }

    public string Name => $"Asterisk {_version}";

    public Uri Url { get; }

    public string User => "asterisk";

    public string Password => "asterisk";

    public bool CanPause => true;

    public bool CanRestart => true;

    private static string Script { get; } = Repository.PathOf("tests/asterisk/asterisk.sh");

    /// <param name="version">22 or 16.</param>
    /// <param name="shift">What is added to all ports.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    public static async Task<OwnAsterisk> CreateAsync(string version, int shift, CancellationToken cancellationToken)
    {
        OwnAsterisk server = new(version, shift);
        if (await server.IsUpAsync(cancellationToken))
        {
            throw new InvalidOperationException(
                $"An Asterisk already answers at {server.Url}. Another run may be using it: choose another --port-shift, or stop it.");
        }

        await server.StartAsync(cancellationToken);
        return server;
    }

    public async Task PauseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await ShellCommand.RunAsync("kill", ["-STOP", Text(_process)], null, CancellationToken.None);
        try
        {
            await Task.Delay(duration, cancellationToken);
        }
        finally
        {
            await ShellCommand.RunAsync("kill", ["-CONT", Text(_process)], null, CancellationToken.None);
        }
    }

    public async Task KillAsync(CancellationToken cancellationToken)
    {
        // It may have died by itself. Its ports are free only when it is gone.
        string process = $"/proc/{Text(_process)}/exe";
        if (File.Exists(process))
        {
            await ShellCommand.RunAsync("kill", ["-KILL", Text(_process)], null, CancellationToken.None);
        }

        await Until.TrueAsync(() => !File.Exists(process), TimeSpan.FromSeconds(5), cancellationToken);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        string output = await AskAsync("up", cancellationToken);
        _process = int.Parse(ProcessId().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync() => _ = await AskAsync("down", CancellationToken.None);

    /// <summary>Two runs must not share a server: each of them kills it.</summary>
    private async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        using TruthClient truth = new(this);
        return await truth.FailureAsync(cancellationToken) != TruthClient.HasDied;
    }

    [GeneratedRegex(@"is up, pid (\d+)")]
    private static partial Regex ProcessId();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<string> AskAsync(string command, CancellationToken cancellationToken)
    {
        string caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        Dictionary<string, string> environment = new()
        {
            ["ARI_ASTERISK_HOME"] = Path.Combine(caches, $"arigen-chaos-{_shift}"),
            ["ARI_ASTERISK_PORT_SHIFT"] = Text(_shift),
        };
        return ShellCommand.RunAsync(Script, [command, _version], environment, cancellationToken);
    }
}
