namespace AriGen.Simulator.Tests.Faults;

/// <summary>A simulator, a client of it over the port or in this process, and its application's events.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    public const string AppName = "channel-dump";

    private const string Dialplan = """
        [default]
        exten => 1000,1,Stasis(channel-dump)
        exten => 1003,1,Answer()
        same => n,Wait(3600)
        """;

    private readonly IAsyncEnumerator<AriEvent> _events;

    private FaultStage(AsteriskSimulator asterisk, AriClient ari, StasisApp app)
    {
        Asterisk = asterisk;
        Ari = ari;
        App = app;
        _events = app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);
    }

    public AsteriskSimulator Asterisk { get; }

    public AriClient Ari { get; }

    public StasisApp App { get; }

    public SimulatedFaults Faults => Asterisk.Faults;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Opens one.</summary>
    /// <param name="port">Over the port, or else in this process.</param>
    /// <param name="change">Other options for the client.</param>
    /// <param name="time">The clock of the simulator, and in this process of the client too.</param>
    public static async Task<FaultStage> OpenAsync(bool port, Action<AriClientOptions>? change = null, TimeProvider? time = null)
    {
        AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(
            new AsteriskSimulatorOptions { Port = port ? 0 : null, Dialplan = Dialplan, TimeProvider = time ?? TimeProvider.System }, Ct);
        AriClientOptions options = asterisk.ClientOptions();
        change?.Invoke(options);
        AriClient ari = new(options);
        return new FaultStage(asterisk, ari, await ari.StartAppAsync(AppName, Ct));
    }

    /// <summary>Another client, which does not wait long. Whatever else the test does has all the time it needs.</summary>
    public AriClient Hasty()
    {
        AriClientOptions options = Asterisk.ClientOptions();
        options.RequestTimeout = TimeSpan.FromMilliseconds(200);
        return new AriClient(options);
    }

    /// <summary>Alice calls, and is in the application.</summary>
    public async Task<SimulatedCall> CallAsync()
    {
        SimulatedCall call = Asterisk.Endpoint("PJSIP/alice").Call("1000");
        Assert.Equal(call.ChannelId, (await NextAsync<StasisStart>()).Channel.Id);
        return call;
    }

    /// <summary>The next event, which has to be of that type, but for what the application hears of channels besides.</summary>
    public async Task<T> NextAsync<T>()
        where T : AriEvent
    {
        while (await _events.MoveNextAsync())
        {
            if (_events.Current is T found)
            {
                return found;
            }

            Assert.False(_events.Current is AriGap or UnknownEvent or StasisStart or StasisEnd, $"{_events.Current} came before {typeof(T).Name}.");
        }

        throw new InvalidOperationException($"The stream has ended without {typeof(T).Name}.");
    }

    /// <summary>Says something to the application that it gets behind all that is on its way.</summary>
    public Task SendMarkAsync(string name) => Ari.Events.SendUserEventAsync(name, AppName, cancellationToken: Ct);

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        await App.DisposeAsync();
        await Ari.DisposeAsync();
        await Asterisk.DisposeAsync();
    }
}
