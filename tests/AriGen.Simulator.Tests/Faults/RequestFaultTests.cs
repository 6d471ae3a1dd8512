using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Faults;

/// <summary>What the client makes of requests that go wrong.</summary>
public sealed class RequestFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_request_is_not_carried_out(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        stage.Faults.FailNext("bridges.create", 503, "Too busy", times: 2);
        for (int i = 0; i < 2; i++)
        {
            AriApiException refusal = await Assert.ThrowsAnyAsync<AriApiException>(() => stage.Ari.Bridge("br").CreateAsync(cancellationToken: Ct));
            Assert.Equal((503, "Too busy"), (refusal.Status, refusal.ServerMessage));
            Assert.Empty(await stage.Ari.Bridges.ListAsync(Ct));
        }

        Assert.Equal("br", (await stage.Ari.Bridge("br").CreateAsync(cancellationToken: Ct)).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Any_request_may_fail_and_each_fault_is_taken_once(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        stage.Faults.FailNext(null, 404, "Gone");
        stage.Faults.FailNext(null, 409, "Later");
        await Assert.ThrowsAsync<AriNotFoundException>(() => stage.Ari.Asterisk.PingAsync(Ct));
        await Assert.ThrowsAsync<AriConflictException>(() => stage.Ari.Channels.ListAsync(Ct));
        await stage.Ari.Asterisk.PingAsync(Ct);
    }

    [Fact]
    public async Task A_late_request_takes_the_clocks_time_and_can_fail_then()
    {
        FakeTimeProvider clock = new();
        await using FaultStage stage = await FaultStage.OpenAsync(port: false, time: clock);

        stage.Faults.DelayNext("asterisk.ping", TimeSpan.FromSeconds(5));
        Task<AsteriskPing> ping = stage.Ari.Asterisk.PingAsync(Ct);
        await stage.Ari.Channels.ListAsync(Ct);
        Assert.False(ping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));
        await ping;

        stage.Faults.DelayNext("asterisk.ping", TimeSpan.FromSeconds(5));
        stage.Faults.FailNext("asterisk.ping", 503);
        ping = stage.Ari.Asterisk.PingAsync(Ct);
        Assert.False(ping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(503, (await Assert.ThrowsAnyAsync<AriApiException>(() => ping)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outcome_of_a_request_that_is_too_late_is_unknown(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        await using AriClient hasty = stage.Hasty();

        stage.Faults.DelayNext("channels.list", TimeSpan.FromHours(1));
        AriOutcomeUnknownException unknown = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => hasty.Channels.ListAsync(Ct));
        Assert.True(unknown.TimedOut);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Events_come_before_an_answer_that_is_held(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        using HeldAnswer held = stage.Faults.HoldNext("channels.originate");
        Task<AriGen.Channel> originate = stage.Ari.Channels.OriginateAsync("Local/1003@default", new() { App = FaultStage.AppName, ChannelId = "early" }, Ct);
        Assert.Equal("early", (await stage.NextAsync<StasisStart>()).Channel.Id);
        await held.CarriedOut;
        Assert.False(originate.IsCompleted);
        held.Release();
        Assert.Equal("early", (await originate).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outcome_is_unknown_when_the_answer_breaks_in_the_middle(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        stage.Faults.CutNext("bridges.create");
        AriOutcomeUnknownException unknown = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => stage.Ari.Bridge("br").CreateAsync(cancellationToken: Ct));
        Assert.False(unknown.TimedOut);
        Assert.Equal("br", (await stage.Ari.Bridges.GetAsync("br", Ct)).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_outcome_is_unknown_when_no_answer_comes(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        SimulatedCall call = await stage.CallAsync();

        stage.Faults.LoseNext("channels.hangup");
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => stage.Ari.Channels.HangupAsync(call.ChannelId, cancellationToken: Ct));
        await stage.NextAsync<StasisEnd>();
        await call.WaitForEndAsync(Ct);
    }

    [Fact]
    public async Task Operations_that_are_none_are_refused()
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null }, Ct);
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => asterisk.Faults.FailNext("channels.paint", 500));
        Assert.Contains("no operation 'channels.paint'", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => asterisk.Faults.FailNext(null, 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => asterisk.Faults.CutNext(times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => asterisk.Faults.DelayNext(null, TimeSpan.Zero));
    }
}
