using AriGen;
using AriGen.Simulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ivr.Tests;

public sealed class MenuTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();

    /// <summary>In real time: no test takes so long that goes well.</summary>
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(1));

    private AsteriskSimulator _asterisk = null!;
    private AriClient _ari = null!;
    private Task _menu = null!;

    private CancellationToken Ct => _end.Token;

    public async ValueTask InitializeAsync()
    {
        _asterisk = await AsteriskSimulator.StartAsync(
            new AsteriskSimulatorOptions
            {
                Port = null,
                TimeProvider = _time,
                Dialplan = """
                    [default]
                    exten => 1000,1,Stasis(ivr)
                    exten => sales,1,Dial(PJSIP/bob)
                    exten => operator,1,Dial(PJSIP/carol)
                    """,
            },
            Ct);
        _ari = new AriClient(_asterisk.ClientOptions());
        _menu = new Menu(_ari, _time).RunAsync(Ct);
        await _asterisk.WaitForApplicationAsync(Menu.Application, Ct);
    }

    [Fact]
    public async Task Caller_who_enters_the_number_of_sales_is_connected_to_bob()
    {
        SimulatedCall alice = _asterisk.Endpoint("PJSIP/alice").Call("1000");
        await alice.WaitForAnswerAsync(Ct);
        await alice.WaitForSoundAsync("sound:vm-enter-num-to-call", Ct);

        alice.SendDigits("100#");
        SimulatedCall bob = await _asterisk.Endpoint("PJSIP/bob").NextCallAsync(Ct);
        await bob.WaitForAnswerAsync(Ct);

        alice.Hangup();
        await bob.WaitForEndAsync(Ct);
    }

    [Fact]
    public async Task Unknown_number_repeats_the_prompt()
    {
        SimulatedCall alice = _asterisk.Endpoint("PJSIP/alice").Call("1000");
        await alice.WaitForSoundAsync("sound:vm-enter-num-to-call", Ct);

        alice.SendDigits("999#");
        await alice.WaitForSoundAsync("sound:pbx-invalid", Ct);
        alice.SendDigits("100#");
        await _asterisk.Endpoint("PJSIP/bob").NextCallAsync(Ct);
    }

    [Fact]
    public async Task Caller_who_enters_nothing_is_connected_to_the_operator()
    {
        SimulatedEndpoint carol = _asterisk.Endpoint("PJSIP/carol");
        SimulatedCall alice = _asterisk.Endpoint("PJSIP/alice").Call("1000");
        string[] sounds = ["sound:vm-enter-num-to-call", "sound:pbx-invalid", "sound:pbx-invalid"];
        foreach (string sound in sounds)
        {
            // The simulator's clock is the menu's: ten seconds pass at once.
            await alice.WaitForSoundAsync(sound, Ct);
            _time.Advance(TimeSpan.FromSeconds(10));
        }

        await carol.NextCallAsync(Ct);
    }

    [Fact]
    public async Task Caller_who_hangs_up_does_not_affect_others()
    {
        SimulatedCall alice = _asterisk.Endpoint("PJSIP/alice").Call("1000");
        await alice.WaitForSoundAsync("sound:vm-enter-num-to-call", Ct);
        alice.Hangup();
        await alice.WaitForEndAsync(Ct);

        SimulatedCall bob = _asterisk.Endpoint("PJSIP/bob").Call("1000");
        await bob.WaitForSoundAsync("sound:vm-enter-num-to-call", Ct);
        Assert.False(_menu.IsCompleted);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _menu.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ari.DisposeAsync();
        await _asterisk.DisposeAsync();
        _end.Dispose();
    }
}
