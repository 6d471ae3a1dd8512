using System.Globalization;

namespace AriGen.Live;

/// <summary>A test against the server: skipped without one, and cleaned up after.</summary>
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

    /// <summary>A Stasis application of this test's own, and a record of its events.</summary>
    private protected async Task<EventRecorder> StartAppAsync(string? name = null) => Record(await Ari.StartAppAsync(name ?? NewId(), Ct));

    /// <summary>
    /// One that gets the events of all channels, bridges and endpoints. Not of all device states, as subscribe-all would:
    /// Asterisk 22 locks up when the socket of an application closes while a device state is on its way to it.
    /// </summary>
    private protected async Task<EventRecorder> StartWatchingAsync()
    {
        // Always of the same name: Asterisk 16 keeps it for ever, because such subscriptions cannot be ended.
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
    /// A channel that is up and in the application. Its far end is an extension of tests/asterisk/conf/extensions.conf:
    /// 1003 only waits.
    /// </summary>
    private protected async Task<ChannelHandle> CallAsync(EventRecorder app, string extension = "1003")
    {
        Channel channel = await Ari.Channels.OriginateAsync($"Local/{extension}@default", new() { App = app.Name, Timeout = TimeSpan.FromSeconds(10) }, Ct);
        await app.WaitForAsync<StasisStart>(e => e.Channel.Id == channel.Id);
        return Ari.Channel(channel);
    }

    /// <summary>
    /// An extension of the application's own: 2000 to 2999 enter the application of their name, app2000 and so on.
    /// </summary>
    private protected async Task<(EventRecorder App, string Extension)> StartAppWithExtensionAsync()
    {
        // By chance, so that two runs on one server do not take each other's.
        string extension = Random.Shared.Next(2000, 3000).ToString(CultureInfo.InvariantCulture);
        return (await StartAppAsync($"app{extension}"), extension);
    }

    /// <summary>Both ends of a call in one application.</summary>
    private protected async Task<(EventRecorder App, ChannelHandle Near, ChannelHandle Far)> CallBothAsync()
    {
        (EventRecorder app, string extension) = await StartAppWithExtensionAsync();
        Channel near = await Ari.Channels.OriginateAsync($"Local/{extension}@default", new() { App = app.Name, OtherChannelId = NewId(), Timeout = TimeSpan.FromSeconds(10) }, Ct);
        await app.WaitForAsync<StasisStart>(e => e.Channel.Id == near.Id);
        StasisStart far = await app.WaitForAsync<StasisStart>(e => e.Channel.Id != near.Id);
        return (app, Ari.Channel(near), Ari.Channel(far.Channel));
    }

    /// <summary>
    /// An application with subscriptions would outlive its socket. The internal names of all-of-a-kind cannot be unsubscribed, and need not
    /// be.
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
