using System.Net;
using System.Net.Sockets;

namespace AriGen.Simulator.Tests.Outbound;

/// <summary>Programs for audio, by the clock and with faults.</summary>
public sealed class OutboundMediaTests
{
    private static CancellationToken Ct => OutboundStage.Ct;

    [Fact]
    public async Task It_is_tried_as_often_as_is_said_and_so_long_apart()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client with { ReconnectAttempts = 3 }, refusal: 503);
        await using StasisApp app = await stage.Ari.StartAppAsync(OutboundStage.App, Ct);
        await CallAsync(stage);
        await stage.RefusedAsync(1);
        await stage.RefusedAsync(2);
        await stage.RefusedAsync(3);

        ChannelDestroyed end = await NextAsync<ChannelDestroyed>(app);
        Assert.Equal(("No route to destination", ChannelState.Down), (end.CauseText, end.Channel.State));
        Assert.Equal(3, stage.Program.Requests.Count);
    }

    [Fact]
    public async Task The_next_attempt_may_succeed()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client, refusal: 503);
        await using StasisApp app = await stage.Ari.StartAppAsync(OutboundStage.App, Ct);
        await CallAsync(stage);
        await stage.Log.WaitForAsync("no WebSocket to bot: status 503, where 0 is no answer", 1, Ct);
        stage.Program.Refusal = null;
        stage.Time.Advance(TimeSpan.FromMinutes(1));

        ProgramConnection connection = await stage.Program.AcceptAsync(Ct);
        Assert.StartsWith("MEDIA_START connection_id:bot ", await connection.ReadAsync(Ct), StringComparison.Ordinal);
        await NextAsync<StasisStart>(app);
    }

    [Fact]
    public async Task One_that_says_nothing_is_waited_for_until_the_channel_is_hung_up()
    {
        using TcpListener mute = new(IPAddress.Loopback, 0);
        mute.Start();
        Uri address = new($"ws://{mute.LocalEndpoint}/");
        await using OutboundStage stage = await OutboundStage.StartAsync(client => client with { Uri = address });
        await using StasisApp app = await stage.Ari.StartAppAsync(OutboundStage.App, Ct);
        AriGen.Channel channel = await CallAsync(stage);
        using TcpClient connection = await mute.AcceptTcpClientAsync(Ct);
        stage.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ChannelState.Down, (await stage.Ari.Channels.GetAsync(channel.Id, Ct)).State);

        await stage.Ari.Channels.HangupAsync(channel.Id, cancellationToken: Ct);
        Assert.Equal("Normal Clearing", (await NextAsync<ChannelDestroyed>(app)).CauseText);
        await EndAsync(connection);
    }

    [Fact]
    public async Task One_that_says_nothing_does_not_outlive_the_simulator()
    {
        using TcpListener mute = new(IPAddress.Loopback, 0);
        mute.Start();
        Uri address = new($"ws://{mute.LocalEndpoint}/");
        await using OutboundStage stage = await OutboundStage.StartAsync(client => client with { Uri = address });
        await CallAsync(stage);
        using TcpClient connection = await mute.AcceptTcpClientAsync(Ct);
        await stage.Asterisk.DisposeAsync();
        await EndAsync(connection);
    }

    [Fact]
    public async Task With_the_simulator_its_sockets_are_gone()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client);
        await using StasisApp app = await stage.Ari.StartAppAsync(OutboundStage.App, Ct);
        await CallAsync(stage);
        ProgramConnection connection = await stage.Program.AcceptAsync(Ct);
        await connection.ReadAsync(Ct);

        await stage.Asterisk.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotNull(await connection.ReadAsync(Ct)));
    }

    [Fact]
    public async Task Audio_is_played_by_the_simulators_clock()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client);
        await using StasisApp app = await stage.Ari.StartAppAsync(OutboundStage.App, Ct);
        await CallAsync(stage);
        ProgramConnection connection = await stage.Program.AcceptAsync(Ct);
        await connection.ReadAsync(Ct);
        await connection.SendAsync("START_MEDIA_BUFFERING", Ct);
        await connection.SendAsync(new byte[8000], Ct);
        await connection.SendAsync("STOP_MEDIA_BUFFERING all", Ct);
        await connection.SendAsync("GET_STATUS", Ct);
        Assert.Contains(" queue_length:50 ", await connection.ReadAsync(Ct), StringComparison.Ordinal);

        Task<string?> next = connection.ReadAsync(Ct);
        stage.Time.Advance(TimeSpan.FromMilliseconds(999));
        await connection.SendAsync("GET_STATUS", Ct);
        Assert.Contains(" queue_length:1 ", await next, StringComparison.Ordinal);
        stage.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("MEDIA_BUFFERING_COMPLETED all", await connection.ReadAsync(Ct));
    }

    [Fact]
    public async Task Nothing_secret_is_in_the_log()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client with { Username = "me", Password = "s3cret", ReconnectAttempts = 1 }, refusal: 401);
        await CallAsync(stage);
        await stage.RefusedAsync(1);

        Assert.Equal(["/in?key=s3cret Basic bWU6czNjcmV0"], stage.Program.Requests);
        Assert.DoesNotContain(stage.Log.Lines, static line => line.Contains("s3cret", StringComparison.Ordinal) || line.Contains("bWU6", StringComparison.Ordinal));
    }

    private static async Task EndAsync(TcpClient connection)
    {
        byte[] handshake = new byte[4096];
        while (await connection.GetStream().ReadAsync(handshake, Ct) > 0)
        {
            // What comes before the end is of no account.
        }
    }

    private static Task<AriGen.Channel> CallAsync(OutboundStage stage)
        => stage.Ari.Channels.OriginateAsync($"WebSocket/{OutboundStage.Client}/c(ulaw)", new() { App = OutboundStage.App }, Ct);

    private static async Task<T> NextAsync<T>(StasisApp app)
        where T : AriEvent
    {
        await foreach (AriEvent e in app.ReadEventsAsync(Ct))
        {
            if (e is T found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"The stream has ended without {typeof(T).Name}.");
    }
}
