namespace AriGen.Twins.Media;

/// <summary>Channels to programs to which the server connects by a WebSocket.</summary>
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

    [Theory]
    [InlineData(1000)]
    [InlineData(4001)]
    [InlineData(0)]
    public Task Ended_by_the_program(int status) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s);
        await s.PostAsync(External(s));
        ProgramConnection connection = await program.AcceptAsync(Ct);
        await connection.ReadAsync(Ct);
        await app.UntilAsync("StasisStart");
        if (status == 0)
        {
            connection.Cut();
        }
        else
        {
            await connection.CloseAsync(status, Ct);
            s.Show("last", await connection.ReadAsync(Ct) ?? $"closed with {connection.Socket.CloseStatus}");
        }

        await app.UntilAsync("ChannelDestroyed");
    });

    [Theory]
    [InlineData("n", "ANSWER", "HANGUP")]
    [InlineData("f(json)n", """{"command":"ANSWER"}""", """{"command":"HANGUP"}""")]
    public Task Answered_and_hung_up_by_the_program(
        string options,
        string answer,
        string end) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s);
        await s.PostAsync($"channels?endpoint=WebSocket/{s.Name("bot")}/c(slin16){options}&app={s.Name("app")}&channelId={s.Name("em")}");
        ProgramConnection connection = await program.AcceptAsync(Ct);
        s.Show("first", await connection.ReadAsync(Ct));
        await app.UntilAsync("Dial");
        await connection.SendAsync(answer, Ct);
        await app.UntilAsync("StasisStart");
        await connection.SendAsync(end, Ct);
        await app.UntilAsync("ChannelDestroyed");
        s.Show("last", await connection.ReadAsync(Ct) ?? $"closed with {connection.Socket.CloseStatus}");
    });

    [Theory]
    [InlineData("", "{0}", "{0} {1}")]
    [InlineData("f(json)", """{"command":"{0}"}""", """{"command":"{0}","correlation_id":"{1}"}""")]
    public Task Audio_that_is_played_in_its_time(
        string options,
        string command,
        string marked) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s);
        await s.PostAsync($"channels?endpoint=WebSocket/{s.Name("bot")}/c(ulaw){options}&app={s.Name("app")}&channelId={s.Name("em")}");
        ProgramConnection connection = await program.AcceptAsync(Ct);
        await connection.ReadAsync(Ct);
        await app.UntilAsync("StasisStart");
        await SendAsync("PAUSE_MEDIA");
        await SendAsync("GET_STATUS");
        await AudioAsync(160, times: 3);
        await SendAsync("MARK_MEDIA", "one");
        await SendAsync("START_MEDIA_BUFFERING");
        await AudioAsync(1000);
        await SendAsync("GET_STATUS");
        await SendAsync("STOP_MEDIA_BUFFERING", "two");
        await SendAsync("STOP_MEDIA_BUFFERING");
        await SendAsync("MARK_MEDIA");
        await SendAsync("REPORT_QUEUE_DRAINED");
        await SendAsync("GET_STATUS");
        await SendAsync("nonsense");
        await ShowAsync(3);
        await SendAsync("CONTINUE_MEDIA");
        await ShowAsync(5);

        // Flushed media and its marks are not reported.
        await SendAsync("PAUSE_MEDIA");
        await SendAsync("START_MEDIA_BUFFERING");
        await AudioAsync(160, times: 910);
        await SendAsync("GET_STATUS");
        await SendAsync("MARK_MEDIA", "three");
        await SendAsync("FLUSH_MEDIA");
        await SendAsync("GET_STATUS");
        await SendAsync("REPORT_QUEUE_DRAINED");
        await SendAsync("CONTINUE_MEDIA");
        await ShowAsync(5);
        await connection.CloseAsync(1000, Ct);
        await app.UntilAsync("ChannelDestroyed");

        Task SendAsync(string name, string? id = null)
            => connection.SendAsync(
                (id is null ? command : marked).Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", id, StringComparison.Ordinal),
                Ct);

        async Task AudioAsync(int bytes, int times = 1)
        {
            for (int time = 0; time < times; time++)
            {
                await connection.SendAsync(new byte[bytes], Ct);
            }
        }

        async Task ShowAsync(int texts)
        {
            for (int text = 0; text < texts; text++)
            {
                s.Show("text", await connection.ReadAsync(Ct));
            }
        }
    });

    [Fact]
    public Task Hung_up_by_the_program_before_an_answer() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s);
        await s.PostAsync(External(s, "&transport_data=n"));
        ProgramConnection connection = await program.AcceptAsync(Ct);
        await connection.ReadAsync(Ct);
        await app.UntilAsync("Dial");
        await connection.SendAsync("HANGUP", Ct);
        await app.UntilAsync("ChannelDestroyed");
    });

    [Theory]
    [InlineData(401, null)]
    [InlineData(null, "other")]
    public Task Refused(int? status, string? protocol) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s, ("reconnect_interval", "100"), ("reconnect_attempts", "2"));
        program.Refusal = status;
        program.Protocol = protocol;
        await s.PostAsync(External(s));
        await app.UntilAsync("ChannelDestroyed");
        s.Show("requests", string.Join(", ", program.Requests));
    });

    [Fact]
    public Task Nobody_is_there() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, ProgramServer program) = await StageAsync(s, ("reconnect_attempts", "1"));
        await program.DisposeAsync();
        await s.PostAsync(External(s));
        await app.UntilAsync("ChannelDestroyed");

        // The same for a channel that the application dials.
        await s.PostAsync($"channels/create?endpoint=WebSocket/{s.Name("bot")}/c(ulaw)&app={s.Name("app")}&channelId={s.Name("created")}");
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("created")}/dial");
        await app.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task Parameters_and_protocols() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Neutral("0x[0-9a-f]+", "<address>");
        ProgramServer program = await s.ProgramAsync();
        await s.ClientAsync("bare", program.AddressOf("media"), "persistent");
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=WebSocket/{s.Name("bare")}/v(a=1,b=x%2520y)&app={s.Name("app")}&channelId={s.Name("em")}");
        ProgramConnection connection = await program.AcceptAsync(Ct);
        s.Show("first", await connection.ReadAsync(Ct));
        await app.UntilAsync("StasisStart");
        s.Show("requests", string.Join(", ", program.Requests));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Dialled_by_the_dialplan(bool isThere) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.NeutralTimes();
        (Listener app, ProgramServer program) = await StageAsync(s, ("reconnect_attempts", "1"));
        program.Refusal = isThere ? null : 503;
        await s.PostAsync($"channels?endpoint=Local/media{s.Name("bot")}@default/n&app={s.Name("app")}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=channel:{s.Name("far")}");
        if (isThere)
        {
            ProgramConnection connection = await program.AcceptAsync(Ct);
            await connection.ReadAsync(Ct);
            await app.UntilAsync("StasisStart");
            await connection.CloseAsync(1000, Ct);
        }

        await s.GoneAsync(app, "near", "far");
    });

    [Fact]
    public Task Unknown_to_the_server() => Twin.PlayAsync(async s =>
    {
        await StageAsync(s);
        await s.PostAsync($"channels?endpoint=WebSocket/nobody/c(ulaw)&app={s.Name("app")}&channelId={s.Name("em")}");
        await s.PostAsync($"channels?endpoint=WebSocket/{s.Name("bot")}/c(nonsense)&app={s.Name("app")}&channelId={s.Name("em")}");
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&external_host=nobody&format=ulaw&encapsulation=none&transport=websocket&connection_type=client");
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&external_host={s.Name("bot")}&format=ulaw&encapsulation=none&transport=websocket&connection_type=nonsense");
        await s.PutAsync($"asterisk/config/dynamic/res_websocket_client/websocket_client/{s.Name("none")}", ApplicationStage.FieldsOf(("connection_type", "persistent")));
        await s.PutAsync($"asterisk/config/dynamic/res_websocket_client/websocket_client/{s.Name("none")}", ApplicationStage.FieldsOf(("uri", "ws://127.0.0.1/"), ("connection_type", "nonsense")));
        await s.PutAsync($"asterisk/config/dynamic/res_ari/outbound_websocket/{s.Name("none")}", ApplicationStage.FieldsOf(("websocket_client_id", s.Name("bot")), ("local_ari_user", "asterisk")));
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
