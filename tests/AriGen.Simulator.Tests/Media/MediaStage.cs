using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Media;

/// <summary>Alice in an application, and a clock that goes when the test says so.</summary>
internal sealed class MediaStage : IAsyncDisposable
{
    private const string App = "ivr";

    private readonly StasisApp _app;
    private readonly IAsyncEnumerator<AriEvent> _events;

    private MediaStage(AsteriskSimulator asterisk, FakeTimeProvider time, AriClient ari, StasisApp app, IAsyncEnumerator<AriEvent> events, SimulatedCall call)
    {
        Asterisk = asterisk;
        Time = time;
        Ari = ari;
        _app = app;
        _events = events;
        Call = call;
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public AsteriskSimulator Asterisk { get; }

    public FakeTimeProvider Time { get; }

    public AriClient Ari { get; }

    public SimulatedCall Call { get; }

    /// <summary>Lets Alice call.</summary>
    /// <param name="before">Steps of the dialplan between that and the application.</param>
    /// <param name="extension">How the extension that she calls begins: with an answer, as a rule.</param>
    /// <param name="recordingsEndLate">Whether the longest time of a recording is that of the real server.</param>
    public static async Task<MediaStage> StartAsync(string before = "", string extension = "exten => 1,1,Answer()", bool recordingsEndLate = false)
    {
        FakeTimeProvider time = new();
        AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions
        {
            Port = null,
            TimeProvider = time,
            RecordingsEndLate = recordingsEndLate,
            Dialplan = $"[default]\n{extension}\n{before}\n same => n,Stasis({App})\n",
        }, Ct);
        AriClient ari = new(asterisk.ClientOptions());
        StasisApp app = await ari.StartAppAsync(App, Ct);
        IAsyncEnumerator<AriEvent> events = app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1");
        MediaStage stage = new(asterisk, time, ari, app, events, call);

        // The answer waits half a second for audio.
        time.Advance(TimeSpan.FromSeconds(1));
        await stage.NextAsync<StasisStart>();
        return stage;
    }

    /// <summary>The next event of a type.</summary>
    public async Task<T> NextAsync<T>()
        where T : AriEvent
    {
        while (await _events.MoveNextAsync())
        {
            if (_events.Current is T found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"The stream has ended without {typeof(T).Name}.");
    }

    public void Advance(int milliseconds) => Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        await _app.DisposeAsync();
        await Ari.DisposeAsync();
        await Asterisk.DisposeAsync();
    }
}
