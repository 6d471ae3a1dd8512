namespace AriGen.Twins.Media;

/// <summary>Channels to programs that the server calls over a WebSocket.</summary>
public sealed class OutboundMediaTests
{
    [Fact]
    public Task Opened_and_hung_up() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s);
        await s.PostAsync(External(s));
        ProgramConnection connection = await program.AcceptAsync(Ct);
        s.Show("first", await connection.ReadAsync(Ct));
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("em")}");
        await s.GetAsync($"channels/{s.Name("em")}/variable?variable=MEDIA_WEBSOCKET_CONNECTION_ID");
        await s.DeleteAsync($"channels/{s.Name("em")}");
        s.Show("last", await connection.ReadAsync(Ct) ?? $"closed with {connection.Socket.CloseStatus}");
        await app.UntilAsync("ChannelDestroyed");
        s.Show("requests", string.Join(", ", program.Requests));
    });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(Listener App, ProgramServer Program)> StageAsync(Scenario s, params (string Attribute, string Value)[] more)
    {
        s.Neutral("0x[0-9a-f]+", "<address>");
        ExternalMediaStage.Loose(s);
        ProgramServer program = await s.ProgramAsync();
        await s.ClientAsync("bot", program.AddressOf("media?line=1"), more: [("protocols", "media"), ("username", "u"), ("password", "p"), .. more]);
        return (await s.ListenAsync(s.Name("app")), program);
    }

    private static string External(Scenario s, string more = "")
        => $"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&external_host={s.Name("bot")}&format=ulaw&encapsulation=none&transport=websocket&connection_type=client{more}";
}
