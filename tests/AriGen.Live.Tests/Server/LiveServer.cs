using System.Globalization;

namespace AriGen.Live;

/// <summary>The server that all tests share, the client they talk through, and the ledger of what they saw.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    private int _lastId;
    private string? _missing;

    public LiveServer() => Ari = Connect(LiveSettings.User, LiveSettings.Password);

    public AriClient Ari { get; }

    /// <summary>Whatever this run creates has an id that begins so: that is how it finds what it has to clean up.</summary>
    internal string Prefix { get; } = $"live-{Guid.NewGuid().ToString("N")[..8]}-";

    internal Ledger Ledger { get; } = new();

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Ari.Asterisk.PingAsync();
        }
        catch (AriRequestNotSentException)
        {
            _missing = $"No Asterisk {LiveSettings.Version} at {LiveSettings.Url}: start one by tests/asterisk/asterisk.sh up {LiveSettings.Version}, or name one by ARIGEN_TEST_URL_{LiveSettings.Version}.";
            await Console.Error.WriteLineAsync(_missing);
        }
    }

    public ValueTask DisposeAsync()
    {
        Ledger.Dispose();
        return Ari.DisposeAsync();
    }

    /// <summary>A client with other credentials.</summary>
    internal AriClient Connect(string user, string password) => new(new AriClientOptions
    {
        BaseAddress = LiveSettings.Url,
        Username = user,
        Password = password,
        IdGenerator = NewId,
    });

    /// <summary>Short, because the server cuts some names off at 80 bytes.</summary>
    internal string NewId() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Interlocked.Increment(ref _lastId)}");

    /// <summary>Without a server a test has not run; in CI it has failed.</summary>
    internal void Require() => SkipIf(_missing);

    internal static void SkipIf(string? missing)
    {
        if (missing is not null && LiveSettings.MustRun)
        {
            Assert.Fail(missing);
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    /// <summary>Ends every channel and every bridge that this run has made.</summary>
    internal async Task CleanAsync()
    {
        foreach (Channel channel in await Ari.Channels.ListAsync())
        {
            await EndAsync(channel.Id, id => Ari.Channels.HangupAsync(id));
        }

        foreach (Bridge bridge in await Ari.Bridges.ListAsync())
        {
            await EndAsync(bridge.Id, id => Ari.Bridges.DestroyAsync(id));
        }
    }

    private async Task EndAsync(string id, Func<string, Task> end)
    {
        if (id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            try
            {
                await end(id);
            }
            catch (AriNotFoundException)
            {
                // The list may name what is already gone.
            }
        }
    }
}
