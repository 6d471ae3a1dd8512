using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Script;

/// <summary>A script happens at its times, by the simulator's clock.</summary>
public sealed class ScriptPlayTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingLog _log = new();
    private AsteriskSimulator _asterisk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _asterisk = await AsteriskSimulator.StartAsync(
        new AsteriskSimulatorOptions
        {
            Port = null,
            TimeProvider = _time,
            LoggerFactory = _log,
            Dialplan = """
                [default]
                exten => 1000,1,Answer()
                 same => n,Wait(3600)
                exten => 2000,1,Dial(PJSIP/bob)
                exten => 3000,1,Answer()
                 same => n,Wait(3)
                 same => n,Playback(beep)
                 same => n,Wait(2)
                 same => n,SendDTMF(12)
                 same => n,Wait(3600)
                """,
        },
        Ct);

    public ValueTask DisposeAsync() => _asterisk.DisposeAsync();

    [Fact]
    public async Task Lines_happen_at_their_times()
    {
        Task playing = PlayAsync(
            """
            at 2s   PJSIP/alice calls 1000 as a
            at 2.5s PJSIP/bob calls 1000 as b
            b hangs up with 17
            at 4s   a hangs up
            """);
        Assert.Empty(_log.Lines);

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["PJSIP/alice calls 1000", "PJSIP/alice-00000000 begins"], Calls());
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(["PJSIP/bob calls 1000", "PJSIP/bob-00000001 begins", "PJSIP/bob-00000001 is gone: Interworking, unspecified"], Calls().Skip(2));
        Assert.False(playing.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.StartsWith("PJSIP/alice-00000000 is gone", Calls().Last(), StringComparison.Ordinal);
        await playing;
    }

    [Fact]
    public async Task Times_count_from_the_last_wait()
    {
        Task playing = PlayAsync(
            """
            wait 10s
            at 1s PJSIP/alice calls 1000
            wait for demo
            at 1s PJSIP/alice calls 1000
            """);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(Calls());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Begun());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Begun());

        await using AriClient ari = new(_asterisk.ClientOptions());
        await using StasisApp app = await ari.StartAppAsync("demo", Ct);
        await _asterisk.WaitForApplicationAsync("demo", Ct);
        Assert.Equal(1, Begun());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Begun());
        await playing;
    }

    [Fact]
    public async Task What_repeats_begins_anew_each_time()
    {
        Task playing = PlayAsync(
            """
            repeat 3 times every 10s
              at 1s PJSIP/alice calls 1000 as a
              at 2s a hangs up
            end
            PJSIP/bob calls 1000
            """);
        int[] begun = new int[4];
        for (int round = 0; round < begun.Length; round++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            begun[round] = Begun();
            _time.Advance(TimeSpan.FromSeconds(1));
            _time.Advance(TimeSpan.FromSeconds(8));
        }

        Assert.Equal([1, 2, 3, 4], begun);
        await playing;
    }

    [Fact]
    public async Task A_script_without_end_is_ended_by_its_token()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task playing = SimulationScript.Parse("repeat every 1s\nPJSIP/alice calls 1000\nend").PlayAsync(_asterisk, stop.Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Begun());

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, Begun());
    }

    [Fact]
    public async Task A_phone_that_is_called_does_what_the_script_says()
    {
        await PlayAsync(
            """
            PJSIP/bob only rings
            PJSIP/alice calls 2000 as a
            wait for a call to PJSIP/bob as b
            b answers
            wait until a is answered
            b hangs up
            wait until a is over
            PJSIP/bob is busy
            PJSIP/alice calls 2000 as a
            """);
        Assert.Contains("PJSIP/bob answers: PJSIP/bob-00000001", _log.Lines);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("PJSIP/bob-00000003 is gone: User busy", Calls());
    }

    [Fact]
    public async Task Who_waits_for_something_goes_on_before_time_does()
    {
        Task playing = PlayAsync(
            """
            PJSIP/bob answers after 3s
            at 1s PJSIP/alice calls 2000 as a
            wait for a call to PJSIP/bob as b
            at 1s PJSIP/carol calls 1000
            wait until a is answered
            at 1s PJSIP/carol calls 1000
            b hangs up
            wait until a is over
            at 1s PJSIP/carol calls 1000
            PJSIP/alice calls 3000 as a
            wait until a hears sound:beep
            at 1s PJSIP/carol calls 1000
            wait until a has 2 digits
            at 1s PJSIP/carol calls 1000
            """);
        _asterisk.Endpoint("PJSIP/carol").CallerName = "Carol";
        DateTimeOffset begun = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromMinutes(1));
        await playing.WaitAsync(TimeSpan.FromMinutes(1), Ct);
        await using AriClient ari = new(_asterisk.ClientOptions());
        var calls = await ari.Channels.ListAsync(Ct);
        Assert.Equal([2, 5, 6, 10.5, 13.49], calls.Where(static call => call.Caller.Name == "Carol").Select(call => (call.CreationTime - begun).TotalSeconds).Order());
    }

    [Fact]
    public async Task A_line_that_cannot_be_done_any_more_ends_it_and_is_named()
    {
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => PlayAsync(
            """
            PJSIP/bob only rings
            PJSIP/alice calls 2000 as a
            a hangs up
            wait until a is answered
            PJSIP/alice calls 1000
            """));
        Assert.StartsWith("script(4): ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("PJSIP/alice calls 1000", _log.Lines);
    }

    private Task PlayAsync(string script) => SimulationScript.Parse(script).PlayAsync(_asterisk, Ct);

    private IEnumerable<string> Calls() => _log.Lines.Select(static line => line.Split(", with the id")[0]);

    private int Begun() => _log.Lines.Count(static line => line.Contains(" begins", StringComparison.Ordinal));
}
