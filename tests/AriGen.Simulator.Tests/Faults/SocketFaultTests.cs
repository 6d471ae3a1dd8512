using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Faults;

/// <summary>What the client makes of event sockets that break.</summary>
public sealed class SocketFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closed_socket_is_opened_again_and_leaves_a_gap(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        SimulatedCall call = await stage.CallAsync();

        Assert.Equal(1, stage.Faults.CloseSockets());
        Assert.Equal(AriGapReason.Reconnected, (await stage.NextAsync<AriGap>()).Reason);

        // The call has outlived the socket, and its events come over the next one.
        call.Hangup();
        Assert.Equal(call.ChannelId, (await stage.NextAsync<StasisEnd>()).Channel.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_does_not_come_back_is_told_the_close_code(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port, static options => options.Reconnect.Enabled = false);

        stage.Faults.CloseSockets(code: 1011, reason: "out of order");
        Assert.Equal(AriGapReason.Disconnected, (await stage.NextAsync<AriGap>()).Reason);
        AriException end = await Assert.ThrowsAsync<AriException>(stage.NextAsync<AriGap>);
        Assert.Contains("1011 out of order", end.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reset_socket_is_a_lost_one(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port, static options => options.Reconnect.Enabled = false);

        Assert.Equal(1, stage.Faults.ResetSockets());
        Assert.Equal(AriGapReason.Disconnected, (await stage.NextAsync<AriGap>()).Reason);
        AriException end = await Assert.ThrowsAsync<AriException>(stage.NextAsync<AriGap>);
        Assert.StartsWith("The event socket is lost", end.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_happens_after_a_reset_is_seen_after_the_gap(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        SimulatedCall call = await stage.CallAsync();

        stage.Faults.ResetSockets();
        await stage.NextAsync<AriGap>();
        call.Hangup();
        Assert.Equal(call.ChannelId, (await stage.NextAsync<StasisEnd>()).Channel.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dumb_socket_is_found_out_by_its_pings(bool port)
    {
        FakeTimeProvider clock = new();
        await using FaultStage stage = await FaultStage.OpenAsync(
            port,
            static options => options.KeepAliveInterval = options.KeepAliveTimeout = TimeSpan.FromMilliseconds(200),
            port ? TimeProvider.System : clock);
        SimulatedCall call = await stage.CallAsync();

        Assert.Equal(1, stage.Faults.SilenceSockets());
        call.Hangup();
        if (!port)
        {
            clock.Advance(TimeSpan.FromMilliseconds(400));
        }

        // The end of the call was lost with it.
        await stage.NextAsync<AriGap>();
        Assert.Empty(await stage.Ari.Channels.ListAsync(Ct));
        await stage.SendMarkAsync("mark");
        Assert.Equal("mark", (await stage.NextAsync<ChannelUserEvent>()).EventName);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_sockets_of_the_application_that_is_named(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        await using StasisApp other = await stage.Ari.StartAppAsync("other", Ct);
        await using IAsyncEnumerator<AriEvent> events = other.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);

        Assert.Equal(0, stage.Faults.ResetSockets("nobody"));
        Assert.Equal(1, stage.Faults.ResetSockets("other"));
        Assert.True(await events.MoveNextAsync());
        Assert.IsType<AriGap>(events.Current);
        await stage.CallAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_that_nobody_knows_are_unknown_events(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        Assert.True(stage.Faults.Send(FaultStage.AppName, """{"type":"ChannelPainted","application":"channel-dump","colour":"red"}"""));
        UnknownEvent unknown = await stage.NextAsync<UnknownEvent>();
        Assert.Equal(("ChannelPainted", null), (unknown.Type, unknown.Error));

        Assert.True(stage.Faults.Send(FaultStage.AppName, "{ no JSON"));
        UnknownEvent malformed = await stage.NextAsync<UnknownEvent>();
        Assert.Equal("", malformed.Type);
        Assert.NotNull(malformed.Error);

        Assert.False(stage.Faults.Send("nobody", "{}"));
        await stage.CallAsync();
    }

    [Fact]
    public async Task Codes_that_are_none_are_refused()
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null }, Ct);
        Assert.Throws<ArgumentOutOfRangeException>(() => asterisk.Faults.CloseSockets(code: 999));
        Assert.Throws<ArgumentOutOfRangeException>(() => asterisk.Faults.CloseSockets(code: 5000));
        Assert.Throws<ArgumentOutOfRangeException>(() => asterisk.Faults.CloseSockets(reason: new string('x', 124)));
    }
}
