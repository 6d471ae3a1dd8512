using System.Net.WebSockets;

namespace AriGen.Simulator.Tests.Outbound;

/// <summary>Programs for events that come and go.</summary>
public sealed class SocketTests
{
    private static CancellationToken Ct => OutboundStage.Ct;

    [Fact]
    public async Task A_persistent_one_is_tried_for_ever()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client with { IsPersistent = true, ReconnectAttempts = 2 }, hasSocket: true, refusal: 503);
        for (int times = 1; times < 8; times++)
        {
            await stage.RefusedAsync(times);
        }

        await stage.Log.WaitForAsync("no WebSocket to bot: status 503, where 0 is no answer", 8, Ct);
        stage.Program.Refusal = null;
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await RegisteredAsync(stage);
    }

    [Fact]
    public async Task After_a_restart_it_is_opened_again()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client with { IsPersistent = true }, hasSocket: true);
        ProgramConnection first = await RegisteredAsync(stage);
        stage.Asterisk.Faults.Restart();
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotNull(await first.ReadAsync(Ct)));
        await RegisteredAsync(stage);
        await stage.Asterisk.WaitForApplicationAsync(OutboundStage.App, Ct);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("reset")]
    [InlineData("silence")]
    public async Task After_a_fault_it_is_opened_again(string fault)
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client with { IsPersistent = true }, hasSocket: true);
        ProgramConnection first = await RegisteredAsync(stage);
        switch (fault)
        {
            case "close":
                Assert.Equal(1, stage.Asterisk.Faults.CloseSockets(OutboundStage.App, 4001));
                Assert.Null(await first.ReadAsync(Ct));
                Assert.Equal(4001, (int?)first.Socket.CloseStatus);
                await first.CloseAsync(4001, Ct);
                break;
            case "reset":
                Assert.Equal(1, stage.Asterisk.Faults.ResetSockets());
                await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotNull(await first.ReadAsync(Ct)));
                break;
            default:
                Assert.Equal(1, stage.Asterisk.Faults.SilenceSockets());
                first.Cut();
                break;
        }

        await RegisteredAsync(stage);
        stage.Asterisk.Endpoint("PJSIP/alice").Call("1");
        await stage.Log.WaitForAsync("PJSIP/alice-00000000 enters app", 1, Ct);
    }

    [Fact]
    public async Task A_call_that_nobody_takes_goes_on_in_the_dialplan()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client with { ReconnectAttempts = 2 }, hasSocket: true, refusal: 503);
        SimulatedCall call = stage.Asterisk.Endpoint("PJSIP/alice").Call("1");
        await stage.RefusedAsync(1);
        await stage.RefusedAsync(2);
        await call.WaitForAnswerAsync(Ct);
        Assert.Contains("PJSIP/alice-00000000 does not enter app: nobody listens to it", stage.Log.Lines);
    }

    [Fact]
    public async Task A_calls_socket_outlives_it_by_three_seconds()
    {
        await using OutboundStage stage = await OutboundStage.StartAsync(static client => client, hasSocket: true);
        SimulatedCall call = stage.Asterisk.Endpoint("PJSIP/alice").Call("1");
        ProgramConnection connection = await stage.Program.AcceptAsync(Ct);
        Assert.Contains("\"application\":\"app:PJSIP/alice-00000000\"", await connection.ReadAsync(Ct), StringComparison.Ordinal);
        stage.Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Contains("\"StasisStart\"", await connection.ReadAsync(Ct), StringComparison.Ordinal);

        call.Hangup();
        Assert.Contains("\"ChannelHangupRequest\"", await connection.ReadAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("\"StasisEnd\"", await connection.ReadAsync(Ct), StringComparison.Ordinal);
        Task<string?> rest = connection.ReadAsync(Ct);
        stage.Time.Advance(TimeSpan.FromMilliseconds(3499));
        Assert.False(rest.IsCompleted);
        stage.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await rest);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, connection.Socket.CloseStatus);
    }

    [Theory]
    [InlineData("http://localhost/", "bot", "app", "asterisk", "The address of the WebSocket client 'bot' begins with neither ws nor wss.")]
    [InlineData("ws://localhost/", "none", "app", "asterisk", "The outbound WebSocket 'none' names 'none', which is no WebSocket client.")]
    [InlineData("ws://localhost/", "bot", "app", "nobody", "The outbound WebSocket 'bot' names 'nobody', who is no user.")]
    [InlineData("ws://localhost/", "bot", "", "asterisk", "The outbound WebSocket 'bot' names no application.")]
    public async Task What_does_not_go_together_is_told_at_the_start(string uri, string client, string applications, string user, string complaint)
    {
        AsteriskSimulatorOptions options = new() { Port = null };
        options.WebSocketClients.Add(new WebSocketClientConnection("bot", new Uri(uri)) { Username = "me", Password = "s3cret" });
        options.OutboundWebSockets.Add(new OutboundWebSocket(client, applications.Split(',', StringSplitOptions.RemoveEmptyEntries)) { User = user });
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(() => AsteriskSimulator.StartAsync(options, Ct));
        Assert.StartsWith(complaint, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", $"{fault} {options.WebSocketClients[0]}", StringComparison.Ordinal);
    }

    private static async Task<ProgramConnection> RegisteredAsync(OutboundStage stage)
    {
        ProgramConnection connection = await stage.Program.AcceptAsync(Ct);
        Assert.Contains("\"ApplicationRegistered\"", await connection.ReadAsync(Ct), StringComparison.Ordinal);
        return connection;
    }
}
