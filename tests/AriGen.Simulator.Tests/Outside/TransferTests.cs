using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Outside;

/// <summary>A phone transfers its calls. What the application sees of it is compared with the real server elsewhere.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private AsteriskSimulator _asterisk = null!;
    private AriClient _ari = null!;
    private StasisApp _app = null!;
    private IAsyncEnumerator<AriEvent> _events = null!;
    private SimulatedEndpoint _carol = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        AsteriskSimulatorOptions options = new()
        {
            Port = null,
            TimeProvider = _time,
            Dialplan = """
                [default]
                exten => 1000,1,Stasis(demo)
                exten => 2000,1,Dial(PJSIP/carol)
                exten => 3000,1,Answer()
                 same => n,Wait(3600)
                """,
        };
        _asterisk = await AsteriskSimulator.StartAsync(options, Ct);
        _ari = new AriClient(_asterisk.ClientOptions());
        _app = await _ari.StartAppAsync("demo", Ct);
        _events = _app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);
        _carol = _asterisk.Endpoint("PJSIP/carol");
    }

    [Fact]
    public async Task The_other_side_of_a_blind_transfer_talks_to_the_extension()
    {
        (SimulatedCall alice, SimulatedCall bob) = await ConnectAsync();
        Assert.Equal(0, alice.TransferStatus);

        alice.BlindTransfer("2000");
        SimulatedCall carol = await _carol.NextCallAsync(Ct);
        await carol.WaitForAnswerAsync(Ct);
        Assert.Equal(200, await alice.WaitForTransferAsync(Ct));
        Assert.Equal(200, alice.TransferStatus);
        Assert.Equal(CallState.Answered, alice.State);

        alice.Hangup();
        Assert.Equal(CallState.Answered, bob.State);
        Assert.Equal([await NameOfAsync(bob), "Local/2000@default-00000000;1"], await BridgedAsync(0));
    }

    [Fact]
    public async Task The_other_sides_of_an_attended_transfer_talk_to_each_other()
    {
        (SimulatedCall alice, SimulatedCall bob) = await ConnectAsync();
        (SimulatedCall second, SimulatedCall carol) = await ConnectAsync("PJSIP/carol");
        alice.AttendedTransfer(second);
        Assert.Equal(100, alice.TransferStatus);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await alice.WaitForTransferAsync(Ct));
        await second.WaitForEndAsync(Ct);

        alice.Hangup();
        Assert.Equal([await NameOfAsync(bob), "Local/_attended@transfer-00000000;1"], await BridgedAsync(0));
        Assert.Equal([await NameOfAsync(carol), "Local/_attended@transfer-00000000;2"], await BridgedAsync(1));
    }

    [Fact]
    public async Task Who_was_left_in_the_dialplan_by_an_attended_transfer_goes_on_there()
    {
        (SimulatedCall alice, _) = await ConnectAsync();
        SimulatedCall second = _asterisk.Endpoint("PJSIP/alice").Call("3000");
        alice.AttendedTransfer(second);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await alice.WaitForTransferAsync(Ct));
        await second.WaitForEndAsync(Ct);
        AriGen.Channel waiting = Assert.Single(await _ari.Channels.ListAsync(Ct), static channel => channel.Dialplan.AppName == "Wait");
        Assert.Equal("3000", waiting.Dialplan.Extension);
    }

    [Fact]
    public async Task A_refused_transfer_changes_nothing_and_can_be_tried_again()
    {
        (SimulatedCall alice, SimulatedCall bob) = await ConnectAsync();
        alice.BlindTransfer("nowhere");
        Assert.Equal(404, await alice.WaitForTransferAsync(Ct));
        bob.SendDigits("5");
        Assert.Equal("5", await alice.WaitForDigitsAsync(1, Ct));
        alice.BlindTransfer("3000");
        Assert.Equal(200, await alice.WaitForTransferAsync(Ct));
    }

    [Fact]
    public async Task Only_a_call_that_is_up_can_be_transferred()
    {
        SimulatedEndpoint phone = _asterisk.Endpoint("PJSIP/alice");
        SimulatedCall ringing = phone.Call("1000"), up = phone.Call("3000");
        Assert.Throws<InvalidOperationException>(() => ringing.BlindTransfer("3000"));
        Assert.Throws<InvalidOperationException>(() => ringing.AttendedTransfer(up));
        Assert.Throws<InvalidOperationException>(() => up.AttendedTransfer(ringing));
        await Assert.ThrowsAsync<InvalidOperationException>(() => up.WaitForTransferAsync(Ct));
        Assert.Equal(0, up.TransferStatus);

        Assert.Throws<ArgumentException>(() => up.AttendedTransfer(up));
        Assert.Throws<ArgumentException>(() => up.AttendedTransfer(_asterisk.Endpoint("PJSIP/bob").Call("3000")));
        up.Hangup();
        Assert.Throws<InvalidOperationException>(() => up.BlindTransfer("3000"));
    }

    [Fact]
    public async Task A_transfer_that_is_left_to_the_application_waits_for_it()
    {
        (SimulatedCall alice, _) = await ConnectAsync();
        await _ari.Channels.SetVariableAsync(alice.ChannelId, "PJSIP_TRANSFER_HANDLING()", "ari-only", cancellationToken: Ct);
        alice.BlindTransfer("3000");
        ChannelTransfer asked = await NextAsync<ChannelTransfer>();
        Assert.Equal("3000", asked.ReferTo.RequestedDestination.Destination);
        Assert.Throws<InvalidOperationException>(() => alice.BlindTransfer("3000"));

        await _ari.Channels.ReportTransferProgressAsync(alice.ChannelId, "channel_progress", Ct);
        Assert.Equal(100, alice.TransferStatus);
        await _ari.Channels.ReportTransferProgressAsync(alice.ChannelId, "channel_answered", Ct);
        Assert.Equal(200, await alice.WaitForTransferAsync(Ct));
    }

    [Fact]
    public async Task An_end_before_the_outcome_is_told()
    {
        (SimulatedCall alice, _) = await ConnectAsync();
        await _ari.Channels.SetVariableAsync(alice.ChannelId, "PJSIP_TRANSFER_HANDLING()", "ari-only", cancellationToken: Ct);
        alice.BlindTransfer("3000");
        Task<int> waiting = alice.WaitForTransferAsync(Ct);
        alice.Hangup();
        await Assert.ThrowsAsync<InvalidOperationException>(() => waiting);
    }

    [Fact]
    public async Task A_script_transfers()
    {
        Task playing = SimulationScript.Parse(
            """
            PJSIP/alice calls 1000 as a
            wait until a is answered
            PJSIP/alice calls 3000 as b
            wait until b is answered
            wait 1s
            a transfers blind to 3000
            wait until a is transferred
            """).PlayAsync(_asterisk, Ct);
        string channel = (await NextAsync<StasisStart>()).Channel.Id;
        await _ari.Channels.AnswerAsync(channel, Ct);
        await _ari.Channels.SetVariableAsync(channel, "PJSIP_TRANSFER_HANDLING()", "ari-only", cancellationToken: Ct);
        _time.Advance(TimeSpan.FromSeconds(1));
        await NextAsync<ChannelTransfer>();
        await _ari.Channels.ReportTransferProgressAsync(channel, "channel_declined", Ct);
        Assert.Equal("script(7): the transfer of 'a' was refused with 603", (await Assert.ThrowsAsync<InvalidOperationException>(() => playing)).Message);
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        await _app.DisposeAsync();
        await _ari.DisposeAsync();
        await _asterisk.DisposeAsync();
    }

    /// <summary>Alice calls the application, and that connects her with somebody.</summary>
    private async Task<(SimulatedCall Alice, SimulatedCall Other)> ConnectAsync(string with = "PJSIP/bob")
    {
        SimulatedCall alice = _asterisk.Endpoint("PJSIP/alice").Call("1000");
        await _ari.Channels.AnswerAsync(alice.ChannelId, Ct);
        AriGen.Channel called = await _ari.Channels.OriginateAsync(with, new() { App = "demo" }, Ct);
        SimulatedCall other = await _asterisk.Endpoint(with).NextCallAsync(Ct);
        await other.WaitForAnswerAsync(Ct);
        AriGen.Bridge bridge = await _ari.Bridges.CreateAsync(cancellationToken: Ct);
        await _ari.Bridges.AddChannelAsync(bridge.Id, [alice.ChannelId, called.Id], cancellationToken: Ct);
        return (alice, other);
    }

    private async Task<string> NameOfAsync(SimulatedCall call) => (await _ari.Channels.GetAsync(call.ChannelId, Ct)).Name;

    /// <summary>The names of the channels in a bridge, that of the phone first.</summary>
    private async Task<string[]> BridgedAsync(int bridge)
    {
        List<string> names = [];
        foreach (string id in (await _ari.Bridges.ListAsync(Ct)).OrderBy(static one => one.CreationTime).ElementAt(bridge).Channels)
        {
            names.Add((await _ari.Channels.GetAsync(id, Ct)).Name);
        }

        return [.. names.OrderDescending(StringComparer.Ordinal)];
    }

    private async Task<T> NextAsync<T>()
        where T : AriEvent
    {
        while (await _events.MoveNextAsync())
        {
            if (_events.Current is T wanted)
            {
                return wanted;
            }
        }

        throw new InvalidOperationException($"There is no {typeof(T).Name}.");
    }
}
