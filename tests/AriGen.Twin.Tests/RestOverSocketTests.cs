using System.Net.WebSockets;

namespace AriGen.Twins;

/// <summary>Requests over the event socket.</summary>
public sealed class RestOverSocketTests
{
    [Fact]
    public Task Requests_with_and_without_an_answers_body() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.RequestAsync(app, "GET", "asterisk/ping");
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("br")}?type=mixing&name=one");
        await s.RequestAsync(app, "GET", $"bridges/{s.Name("br")}");
        await s.RequestAsync(app, "DELETE", $"bridges/{s.Name("br")}");
        await s.RequestAsync(app, "GET", $"bridges/{s.Name("none")}");
    });

    [Fact]
    public Task Query_in_the_address_and_apart() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b1")}?name=a%20b%2Bc", new { query_strings = new[] { Query("type", "holding") } });
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b2")}?name=address", new { query_strings = new[] { Query("name", "apart") } });
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b3")}", new { query_strings = new[] { Query("name", "a%20b+c&d=e") } });
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b4")}", new { query_strings = new[] { Query("name", "one"), Query("name", "two") } });
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b5")}?name=x", new { query_strings = new { name = "y" } });
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b6")}?name=x", new { query_strings = Array.Empty<object>() });
    });

    [Fact]
    public Task Bodies() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b1")}", Body("application/json", """{"name":"body","variables":{"A":"1"}}"""));
        await s.RequestAsync(app, "GET", $"bridges/{s.Name("b1")}/variable?variable=A");
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b2")}?name=query", Body("application/json", """{"name":"body"}"""));
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b3")}", Body("application/x-www-form-urlencoded", "name=a+form&type=holding"));
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b4")}?name=query", Body("application/json", ""));
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b5")}?name=query", new { content_type = "application/json", message_body = new { name = "body" } });
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("b6")}?name=query", Body("application/json", "[]"));
    });

    [Fact]
    public Task Bodies_that_are_refused() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string bridge = $"bridges/{s.Name("br")}";
        await s.RequestAsync(app, "POST", bridge, new { message_body = "{}" });
        await s.RequestAsync(app, "POST", bridge, Body("application/json", "{bad"));
        await s.RequestAsync(app, "POST", bridge, Body("application/json", "5"));
        await s.RequestAsync(app, "POST", bridge, Body("application/json", "null"));
        await s.RequestAsync(app, "POST", bridge, Body("application/json; charset=utf-8", "{}"));
        await s.RequestAsync(app, "POST", bridge, Body("APPLICATION/JSON", "{}"));
        await s.RequestAsync(app, "POST", bridge, Body("text/plain", "x"));
        await s.RequestAsync(app, "GET", bridge);
    });

    [Fact]
    public Task Messages_that_are_no_requests() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string[] messages =
        [
            "", "not json", "[]", "{}", "5", "\"text\"", "null", """{"type":5}""", """{"type":"Bogus"}""", """{"type":"restrequest"}""",
            """{"transaction_id":"t","request_id":"r"}""", """{"type":"Bogus","transaction_id":"t","request_id":"r","uri":"x?y"}""",
            """{"type":"RESTRequest"}""", """{"type":"RESTRequest","transaction_id":"t","request_id":"r"}""", """{"type":"RESTRequest","method":"GET"}""",
            """{"type":"RESTRequest","method":"GET","uri":5}""", """{"type":"RESTRequest","method":"GET","uri":""}""",
            """{"type":"RESTRequest","uri":"nowhere?x=y"}""", """{"type":"RESTRequest","method":5,"uri":"nowhere"}""",
            """{"type":"RESTRequest","method":"GET","uri":"asterisk/ping"} x""",
        ];
        foreach (string message in messages)
        {
            await s.AskAsync(app, message);
        }
    });

    [Fact]
    public Task Ids_come_back_where_they_are_texts() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.AskAsync(app, """{"type":"RESTRequest","method":"GET","uri":"asterisk/ping"}""");
        await s.AskAsync(app, """{"type":"RESTRequest","request_id":"one","method":"GET","uri":"asterisk/ping"}""");
        await s.AskAsync(app, """{"type":"RESTRequest","transaction_id":5,"request_id":6,"method":"GET","uri":"asterisk/ping"}""");
        await s.AskAsync(app, """{"type":"RESTRequest","transaction_id":null,"request_id":true,"method":"GET","uri":"asterisk/ping"}""");
        await s.AskAsync(app, """{"type":"RESTRequest","transaction_id":"","request_id":"ü \"quoted\"\\\n","method":"GET","uri":"asterisk/ping"}""");
        await s.AskAsync(app, """{"request_id":"last","uri":"asterisk/ping","method":"GET","extra":1,"headers":[{"name":"X","value":"y"}],"type":"RESTRequest"}""");
    });

    [Fact]
    public Task Methods() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        foreach (string method in new[] { "get", "PATCH", "", "HEAD", "PUT", "DELETE", "POST" })
        {
            await s.RequestAsync(app, method, "asterisk/ping");
        }

        // The method is checked before the query, and the query before the body.
        await s.RequestAsync(app, "get", "asterisk/ping", new { query_strings = new[] { 5 } });
        await s.RequestAsync(app, "GET", "asterisk/ping", new { query_strings = new[] { 5 }, message_body = "x" });
        await s.RequestAsync(app, "GET", "asterisk/ping", new { query_strings = new object[] { new { name = "a" } } });
        await s.RequestAsync(app, "GET", "asterisk/ping", new { query_strings = new object[] { new { name = "a", value = 5 } } });
    });

    [Fact]
    public Task Addresses() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string[] addresses = ["/asterisk/ping", "/ari/asterisk/ping", "asterisk/ping/", "asterisk//ping", "asterisk", "?a=b", "nowhere", "asterisk/ping/x", "asterisk/ping#x", "bridges/a%20b", "bridges/a%2Fb"];
        foreach (string address in addresses)
        {
            await s.RequestAsync(app, "GET", address);
        }
    });

    [Fact]
    public Task Events_are_no_request_over_their_own_socket() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.RequestAsync(app, "GET", $"events?app={s.Name("app")}");
        await s.RequestAsync(app, "GET", "events");
        await s.RequestAsync(app, "PUT", "events");
        await s.RequestAsync(app, "POST", $"events/user/hello?application={s.Name("app")}");
        await app.UntilAsync("ChannelUserevent");
    });

    [Fact]
    public Task The_first_application_signs_for_all() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync($"{s.Name("b")},{s.Name("a")}");
        await s.RequestAsync(app, "GET", $"applications/{s.Name("a")}");
        await s.RequestAsync(app, "GET", $"applications/{s.Name("b")}");
        await s.RequestAsync(app, "GET", $"applications/{s.Name("c")}");
    });

    [Fact]
    public Task A_replaced_socket_is_answered_still() => Twin.PlayAsync(async s =>
    {
        Listener first = await s.ListenAsync(s.Name("app"));
        Listener second = await s.ListenAsync(s.Name("app"));
        await first.UntilAsync("ApplicationReplaced");
        await s.RequestAsync(first, "GET", "asterisk/ping");
        await s.RequestAsync(second, "GET", "asterisk/ping");
        await s.RequestAsync(first, "POST", $"events/user/hello?application={s.Name("app")}");
        await second.UntilAsync("ChannelUserevent");
    });

    [Fact]
    public Task Who_may_only_read_may_only_read() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"), user: "readonly:readonly");
        await s.RequestAsync(app, "GET", $"applications/{s.Name("app")}");
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("br")}");
        await s.RequestAsync(app, "DELETE", $"bridges/{s.Name("br")}");
        await s.RequestAsync(app, "PATCH", $"bridges/{s.Name("br")}");
        await s.RequestAsync(app, "POST", $"bridges/{s.Name("br")}", new { message_body = "x" });
        await s.RequestAsync(app, "POST", "nowhere");
    });

    [Fact]
    public Task Only_text_is_read_and_in_any_number_of_frames() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string ping = """{"type":"RESTRequest","request_id":"r","method":"GET","uri":"asterisk/ping"}""";
        await app.SendAsync(ping, type: WebSocketMessageType.Binary);
        await s.AskAsync(app, ping);
        await s.AskAsync(app, ping, frames: 3);
    });

    [Fact]
    public Task The_longest_message() => Twin.PlayAsync(async s =>
    {
        s.Neutral("x{99,}", "x");
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.AskAsync(app, Long(65527));
        await app.SendAsync(Long(65528));
        s.Show("close code", await app.EndAsync());
    });

    [Fact]
    public Task Files_are_not_acceptable() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.EnterAsync(app, "app", "ch");
        app.Begin();
        await s.RecordAsync("ch", "rec");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"recordings/live/{s.Name("rec")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.RequestAsync(app, "GET", $"recordings/stored/{s.Name("rec")}/file");
        await s.RequestAsync(app, "DELETE", $"recordings/stored/{s.Name("rec")}");
    });

    [Fact]
    public Task A_call() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.RequestAsync(app, "POST", "channels", new
        {
            query_strings = new[] { Query("endpoint", "Local/1003@default"), Query("app", s.Name("app")), Query("channelId", s.Name("near")), Query("otherChannelId", s.Name("far")) },
        });
        await app.UntilAsync("StasisStart");
        await s.RequestAsync(app, "GET", $"channels/{s.Name("near")}");
        await s.RequestAsync(app, "POST", $"channels/{s.Name("near")}/answer");
        await s.RequestAsync(app, "POST", $"channels/{s.Name("far")}/answer");
        await s.RequestAsync(app, "POST", $"channels/{s.Name("none")}/answer");
        await s.RequestAsync(app, "DELETE", $"channels/{s.Name("near")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("far"));
    });

    private static object Query(string name, string value) => new { name, value };

    private static object Body(string type, string text) => new { content_type = type, message_body = text };

    private static string Long(int length)
    {
        const string Message = """{"type":"RESTRequest","request_id":"r","method":"GET","uri":"asterisk/ping","extra":"EXTRA"}""";
        return Message.Replace("EXTRA", new string('x', length - Message.Length + 5), StringComparison.Ordinal);
    }
}
