namespace AriGen.Simulator.Tests.Outside;

/// <summary>A test can wait for what the phone hears.</summary>
public sealed class SoundTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sounds_of_the_dialplan_and_of_an_application_are_heard_in_order()
    {
        AsteriskSimulatorOptions options = new()
        {
            Port = null,
            Dialplan = """
                [default]
                exten => 1000,1,Playback(silence/1&beep&beep)
                 same => n,Stasis(demo)
                """,
        };
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options, Ct);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using StasisApp app = await ari.StartAppAsync("demo", Ct);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        await call.WaitForSoundAsync("sound:beep", Ct);
        await call.WaitForSoundAsync("sound:beep", Ct);

        await app.ReadEventsAsync(Ct).FirstAsync(static e => e is StasisStart, Ct);
        await ari.Channels.PlayAsync(call.ChannelId, "sound:hello-world", cancellationToken: Ct);
        await call.WaitForSoundAsync("sound:hello-world", Ct);
        call.Hangup();
        await call.WaitForEndAsync(Ct);
    }

    [Fact]
    public async Task A_call_that_ends_hears_nothing_more()
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null }, Ct);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        Task waiting = call.WaitForSoundAsync("sound:beep", Ct);
        call.Hangup();
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => waiting);
        Assert.Equal("The call has ended before sound:beep was played.", fault.Message);
    }
}
