using System.Text.Json;

namespace AriGen.Twins.Applications;

/// <summary>Applications whose events go over WebSockets that the server opens.</summary>
public sealed class OutboundSocketTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Persistent() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        ProgramServer program = await PersistentAsync(s, s.Name("app"));
        (Listener app, ProgramConnection connection) = await s.AcceptAsync(program, s.Name("app"));
        await app.UntilAsync("ApplicationRegistered");
        s.Show("requests", string.Join(", ", program.Requests));
        await s.ShowAsync("app");

        // Requests go over it as over any other event socket.
        await s.RequestAsync(app, "GET", "asterisk/ping");
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("br")}?type=mixing");
        await s.EnterAsync(app, "app", "ch");
        await s.RequestAsync(app, "DELETE", $"channels/{s.Name("ch")}");
        await app.UntilAsync("ChannelDestroyed");
        Assert.Equal("ari", connection.Socket.SubProtocol);
    });

    [Fact]
    public Task Lost_and_regained_with_a_call_up() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        ProgramServer program = await PersistentAsync(s, s.Name("app"));
        (Listener first, ProgramConnection connection) = await s.AcceptAsync(program, s.Name("app"));
        await s.EnterAsync(first, "app", "ch");
        connection.Cut();
        (Listener second, _) = await s.AcceptAsync(program, s.Name("app"));
        await second.UntilAsync("ApplicationRegistered");
        await s.ShowAsync("app");
        await s.HangupAsync("ch");
        await second.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task What_happens_meanwhile_comes_afterwards() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        ProgramServer program = await PersistentAsync(s, s.Name("app"), [("reconnect_interval", "100")]);
        (Listener first, ProgramConnection connection) = await s.AcceptAsync(program, s.Name("app"));
        await first.UntilAsync("ApplicationRegistered");
        program.Refusal = 503;
        int asked = program.Requests.Count;
        connection.Cut();
        while (program.Requests.Count == asked)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), Ct);
        }

        await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name("app")}&channelId={s.Name("ch")}&otherChannelId={s.Name("ch-far")}");
        await s.UntilAsync($"applications/{s.Name("app")}", static (_, body) => body.Contains("-far", StringComparison.Ordinal));
        program.Refusal = null;
        (Listener second, _) = await s.AcceptAsync(program, s.Name("app"));
        await second.UntilAsync("StasisStart");
        await s.HangupAsync("ch");
        await second.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task Taken_over_by_a_client() => Twin.PlayAsync(async s =>
    {
        ProgramServer program = await PersistentAsync(s, s.Name("app"));
        (Listener first, _) = await s.AcceptAsync(program, s.Name("app"));
        await first.UntilAsync("ApplicationRegistered");
        await s.ListenAsync(s.Name("app"));
        await first.UntilAsync("ApplicationReplaced");
    });

    [Fact]
    public Task Taken_back_from_a_client() => Twin.PlayAsync(async s =>
    {
        ProgramServer program = await PersistentAsync(s, s.Name("app"));
        (Listener first, ProgramConnection connection) = await s.AcceptAsync(program, s.Name("app"));
        await first.UntilAsync("ApplicationRegistered");
        Listener client = await s.ListenAsync(s.Name("app"));
        await first.UntilAsync("ApplicationReplaced");
        connection.Cut();
        (Listener second, _) = await s.AcceptAsync(program, s.Name("app"));
        await second.UntilAsync("ApplicationRegistered");
        await s.PostAsync($"events/user/hello?application={s.Name("app")}");
        await client.CloseAsync();
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Not_wanted_any_more() => Twin.PlayAsync(async s =>
    {
        ProgramServer program = await PersistentAsync(s, $"{s.Name("one")},{s.Name("two")}", [], ("local_ari_user", "readonly"), ("subscribe_all", "yes"));
        (Listener app, ProgramConnection connection) = await s.AcceptAsync(program, s.Name("one"));
        await app.UntilAllAsync(static e => Is(e, "one"), static e => Is(e, "two"));
        await s.RequestAsync(app, "POST", "bridges");
        await s.DeleteAsync($"asterisk/config/dynamic/res_ari/outbound_websocket/{s.Name("bot")}");
        await s.PutAsync("asterisk/modules/res_ari.so");
        await app.EndAsync();
        s.Show("close status", connection.Socket.CloseStatus);
        await s.ListOwnAsync("applications");

        static bool Is(JsonElement e, string name) => e.GetProperty("application").GetString()!.EndsWith(name, StringComparison.Ordinal);
    });

    [Fact]
    public Task For_a_call_that_is_made_for_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, ProgramServer program, string application) = await PerCallAsync(s);
        await s.PostAsync($"channels?endpoint=Local/1003@default&app={application}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        (Listener call, _) = await s.AcceptAsync(program, application);
        call.Mark(application);
        await call.UntilAsync("StasisStart");
        await s.RequestAsync(call, "GET", $"channels/{s.Name("near")}");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await call.UntilAsync("StasisEnd");

        // From another application there is no way into it.
        await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name("caller")}&channelId={s.Name("other")}&otherChannelId={s.Name("other-far")}");
        await caller.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("other")}/move?app={application}");
        await caller.UntilAsync("ApplicationMoveFailed");
    });

    [Fact]
    public Task For_each_call() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, ProgramServer program, string application) = await PerCallAsync(s);
        await CallAsync(s);
        (Listener call, _) = await s.AcceptAsync(program, application);
        call.Mark(application);
        await call.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("far")}");
        await s.RequestAsync(call, "POST", $"channels/{s.Name("far")}/continue?context=default&extension=1003&priority=1");
        await caller.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await s.GoneAsync(caller, "near", "far");
    });

    [Fact]
    public Task For_no_call_while_a_client_listens() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, ProgramServer program, string application) = await PerCallAsync(s);
        Listener client = await s.ListenAsync(application);
        client.Mark(application);
        await CallAsync(s);
        await client.UntilAsync("StasisStart");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await s.GoneAsync(caller, "near", "far");
        s.Show("requests", program.Requests.Count);
    });

    [Fact]
    public Task For_a_call_that_nobody_takes() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, ProgramServer program, _) = await PerCallAsync(s);
        program.Refusal = 401;
        await CallAsync(s);
        await s.GoneAsync(caller, "near", "far");
        s.Show("requests", string.Join(", ", program.Requests));
    });

    [Fact]
    public Task For_a_call_and_lost() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, ProgramServer program, string application) = await PerCallAsync(s);
        await CallAsync(s);
        (Listener call, ProgramConnection connection) = await s.AcceptAsync(program, application);
        call.Mark(application);
        await call.UntilAsync("StasisStart");
        program.Refusal = 503;
        connection.Cut();
        await s.GoneAsync(caller, "near", "far");
        s.Show("requests", program.Requests.Count);
    });

    private static async Task<ProgramServer> PersistentAsync(
        Scenario s, string applications, (string Attribute, string Value)[]? client = null, params (string Attribute, string Value)[] more)
    {
        ProgramServer program = await s.ProgramAsync();
        await s.ClientAsync("bot", program.AddressOf("ari"), "persistent", [("protocols", "ari"), ("username", "u"), ("password", "p"), .. client ?? []]);
        await s.OutboundAsync("bot", applications, more);
        return program;
    }

    private static async Task<(Listener Caller, ProgramServer Program, string Application)> PerCallAsync(Scenario s)
    {
        s.Neutral(s.FreeExtension, "<extension>");

        // Where the far half goes first, whether the near one ends with the cause of that is up to their threads.
        s.Neutral("\"cause\":(?:0|16),\"cause_txt\":\"(?:Unknown|Normal Clearing)\"(.*\"id\":\"near\")", "\"cause\":\"<any>\"$1");
        string application = "app" + s.FreeExtension;
        ProgramServer program = await s.ProgramAsync();
        await s.ClientAsync("bot", program.AddressOf("ari"), "per_call_config", [("protocols", "ari"), ("reconnect_interval", "100"), ("reconnect_attempts", "2")]);
        await s.OutboundAsync("bot", application);
        return (await s.ListenAsync(s.Name("caller")), program, application);
    }

    /// <summary>The scenario's own listener has the near half, and hears of the far one, which enters the application.</summary>
    private static async Task CallAsync(Scenario s)
    {
        await s.PostAsync($"channels?endpoint=Local/{s.FreeExtension}@default&app={s.Name("caller")}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        await s.PostAsync($"applications/{s.Name("caller")}/subscription?eventSource=channel:{s.Name("far")}");
    }
}
