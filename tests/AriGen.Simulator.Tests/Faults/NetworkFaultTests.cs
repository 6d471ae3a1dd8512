using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Faults;

/// <summary>What the client makes of a network or a server that is out of order.</summary>
public sealed class NetworkFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_to_a_server_that_refuses_connections_was_not_sent(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        using (stage.Faults.RefuseConnections())
        {
            await Assert.ThrowsAsync<AriRequestNotSentException>(() => stage.Ari.Asterisk.PingAsync(Ct));
            await Assert.ThrowsAsync<AriRequestNotSentException>(() => stage.Ari.StartAppAsync("other", Ct));

            // The socket that was open is.
            await stage.CallAsync();
        }

        await stage.Ari.Asterisk.PingAsync(Ct);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_application_comes_back_when_connections_are_taken_again(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        SimulatedCall call = await stage.CallAsync();

        using (stage.Faults.RefuseConnections())
        {
            using IDisposable twice = stage.Faults.RefuseConnections();
            stage.Faults.ResetSockets();
            call.Hangup();
            await Assert.ThrowsAsync<AriRequestNotSentException>(() => stage.Ari.Channels.ListAsync(Ct));
        }

        await stage.NextAsync<AriGap>();
        Assert.Empty(await stage.Ari.Channels.ListAsync(Ct));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_nobody_reads_has_an_unknown_outcome(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        await using AriClient hasty = stage.Hasty();

        IDisposable stopped = stage.Faults.StopReading();
        AriOutcomeUnknownException unknown = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => hasty.Channels.ListAsync(Ct));
        Assert.True(unknown.TimedOut);

        // Events flow all the same.
        await stage.CallAsync();
        stopped.Dispose();
        await stage.Ari.Asterisk.PingAsync(Ct);
    }

    [Fact]
    public async Task A_server_that_reads_nothing_answers_no_ping()
    {
        RecordingLog log = new();
        await using FaultStage stage = await FaultStage.OpenAsync(
            port: true,
            options =>
            {
                options.KeepAliveInterval = options.KeepAliveTimeout = TimeSpan.FromMilliseconds(200);
                options.LoggerFactory = log;
            });

        IDisposable stopped = stage.Faults.StopReading();
        await log.WaitForAsync($"Application {FaultStage.AppName}: the event socket is lost: ", 1, Ct);
        stopped.Dispose();
        await stage.NextAsync<AriGap>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_and_events_in_bits_are_put_together(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        using (stage.Faults.WriteSlowly(7, TimeSpan.Zero))
        {
            SimulatedCall call = await stage.CallAsync();
            Assert.Equal([call.ChannelId], (await stage.Ari.Channels.ListAsync(Ct)).Select(static channel => channel.Id));
            call.Hangup();
            await stage.NextAsync<StasisEnd>();
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        RecordingLog log = new();
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { LoggerFactory = log }, Ct);
        using ClientWebSocket web = new();
        await web.ConnectAsync(new Uri($"ws://{asterisk.Url.Authority}/ari/events?app=slow&api_key=asterisk:asterisk"), Ct);

        // More than all that lies between the two can hold.
        string message = new('x', 1_000_000);
        for (int i = 0; i < 32; i++)
        {
            asterisk.Faults.Send("slow", message);
        }

        await log.WaitForAsync("the event socket for slow is cut off: its client reads too slowly", 1, Ct);
        await log.WaitForAsync("the event socket for slow is closed", 1, Ct);
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            while (await web.ReceiveAsync(new byte[100_000], Ct) is { MessageType: WebSocketMessageType.Text })
            {
            }
        });
    }

    [Fact]
    public async Task A_slow_answer_takes_the_clocks_time()
    {
        FakeTimeProvider clock = new();
        await using FaultStage stage = await FaultStage.OpenAsync(port: false, time: clock);

        using IDisposable slow = stage.Faults.WriteSlowly(1000, TimeSpan.FromSeconds(2));
        Task<AsteriskPing> ping = stage.Ari.Asterisk.PingAsync(Ct);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(ping.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await ping;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_restart_everything_is_forgotten(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);
        SimulatedCall call = await stage.CallAsync();
        await stage.Ari.Bridge("br").CreateAsync(cancellationToken: Ct);
        SimulatedEndpoint bob = stage.Asterisk.Endpoint("PJSIP/bob");
        bob.BeBusy();

        stage.Faults.Restart();
        await call.WaitForEndAsync(Ct);
        Assert.Equal(CallState.Ended, call.State);

        // The application registers itself again; nothing else is there.
        await stage.NextAsync<AriGap>();
        Assert.Empty(await stage.Ari.Channels.ListAsync(Ct));
        Assert.Empty(await stage.Ari.Bridges.ListAsync(Ct));
        SimulatedCall next = await stage.CallAsync();
        Assert.NotEqual(call.ChannelId, next.ChannelId);

        // Bob's phone is outside, and as it was told to be.
        AriGen.Channel dialled = await stage.Ari.Channels.OriginateAsync("PJSIP/bob", new() { App = FaultStage.AppName }, Ct);
        ChannelDestroyed gone = await stage.NextAsync<ChannelDestroyed>();
        Assert.Equal((dialled.Id, 17), (gone.Channel.Id, gone.Cause));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_restart_takes_the_answers_that_wait_along(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        using HeldAnswer held = stage.Faults.HoldNext("channels.list");
        Task<IReadOnlyList<AriGen.Channel>> list = stage.Ari.Channels.ListAsync(Ct);
        await held.CarriedOut;
        stage.Faults.Restart();
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => list);
        await stage.NextAsync<AriGap>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_waits_for_an_application_beyond_a_restart(bool port)
    {
        await using FaultStage stage = await FaultStage.OpenAsync(port);

        Task listens = stage.Asterisk.WaitForApplicationAsync("late", Ct);
        stage.Faults.Restart();
        await stage.NextAsync<AriGap>();
        Assert.False(listens.IsCompleted);
        await using StasisApp late = await stage.Ari.StartAppAsync("late", Ct);
        await listens;
    }
}
