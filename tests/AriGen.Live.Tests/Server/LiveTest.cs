using System.Globalization;

namespace AriGen.Live;

/// <summary>Base class of tests with a real server. They are skipped without one, and cleaned up afterwards.</summary>
public abstract class LiveTest(LiveServer server) : IAsyncLifetime
{
    private readonly List<EventRecorder> _apps = [];

    private protected LiveServer Server => server;

    private protected AriClient Ari => server.Ari;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync()
    {
        server.Require();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_apps.Count > 0)
        {
            await server.CleanAsync();
        }

        foreach (EventRecorder app in _apps)
        {
            await UnsubscribeAsync(app);
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected string NewId() => server.NewId();

    /// <summary>Starts a Stasis application for the test and records its events.</summary>
    private protected async Task<EventRecorder> StartAppAsync(string? name = null) => Record(await Ari.StartAppAsync(name ?? NewId(), Ct));

    /// <summary>
    /// Starts an application that receives the events of all channels, bridges and endpoints, but not of device states as with
    /// subscribe-all: Asterisk 22 locks up when the socket of an application closes while a device state is being sent to it.
    /// </summary>
    private protected async Task<EventRecorder> StartWatchingAsync()
    {
        // Always the same name: Asterisk 16 keeps the application forever, because such subscriptions cannot be ended.
        EventRecorder app = await StartAppAsync(server.Prefix + "watch");
        await app.App.SubscribeAsync(["channel:", "bridge:", "endpoint:"], cancellationToken: Ct);
        return app;
    }

    private protected EventRecorder Record(StasisApp app)
    {
        EventRecorder recorder = new(app, server.Ledger);
        _apps.Add(recorder);
        return recorder;
    }

    /// <summary>
    /// Creates a channel that is up and in the application. Its far end is an extension of tests/asterisk/conf/extensions.conf, of
    /// which 1003 only waits.
    /// </summary>
    private protected async Task<ChannelHandle> CallAsync(EventRecorder app, string extension = "1003")
    {
        Channel channel = await Ari.Channels.OriginateAsync($"Local/{extension}@default", new() { App = app.Name, Timeout = TimeSpan.FromSeconds(10) }, Ct);
        await app.WaitForAsync<StasisStart>(e => e.Channel.Id == channel.Id);
        return Ari.Channel(channel);
    }

    /// <summary>Starts an application with an extension: 2000 to 2999 enter the applications <c>app2000</c> to <c>app2999</c>.</summary>
    private protected async Task<(EventRecorder App, string Extension)> StartAppWithExtensionAsync()
    {
        // Random, so that two runs on one server use different ones.
        string extension = Random.Shared.Next(2000, 3000).ToString(CultureInfo.InvariantCulture);
        return (await StartAppAsync($"app{extension}"), extension);
    }

    /// <summary>Creates a call with both ends in one application.</summary>
    private protected async Task<(EventRecorder App, ChannelHandle Near, ChannelHandle Far)> CallBothAsync()
    {
        (EventRecorder app, string extension) = await StartAppWithExtensionAsync();
        Channel near = await Ari.Channels.OriginateAsync(
            $"Local/{extension}@default", new() { App = app.Name, OtherChannelId = NewId(), Timeout = TimeSpan.FromSeconds(10) }, Ct);
        await app.WaitForAsync<StasisStart>(e => e.Channel.Id == near.Id);
        StasisStart far = await app.WaitForAsync<StasisStart>(e => e.Channel.Id != near.Id);
        return (app, Ari.Channel(near), Ari.Channel(far.Channel));
    }

    /// <summary>
    /// Removes the subscriptions of an application, which would outlive its socket otherwise. Subscriptions to all objects of a kind have
    /// internal names that cannot be unsubscribed, and need not be.
    /// </summary>
    private async Task UnsubscribeAsync(EventRecorder app)
    {
        foreach (string name in app.App.Names)
        {
            Application self = await Ari.Applications.GetAsync(name, CancellationToken.None);
            string[] sources = [.. self.EndpointIds.Select(static id => $"endpoint:{id}"), .. self.DeviceNames.Select(static id => $"deviceState:{id}")];
            foreach (string source in sources.Where(static source => !source.Contains("__AST_", StringComparison.Ordinal)))
            {
                await Ari.Applications.UnsubscribeAsync(name, source, CancellationToken.None);
            }
        }
    }
}
