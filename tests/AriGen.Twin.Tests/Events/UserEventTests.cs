namespace AriGen.Twins.Events;

/// <summary>Events that a client makes.</summary>
public sealed class UserEventTests
{
    [Fact]
    public Task Names_and_content() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        string to = $"application={s.Name("app")}&x={s.Name("")}";
        foreach (string name in new[] { "plain", "with%20space", "a+b", "a%2Fb", "%C5%BElu", "a:b;c" })
        {
            await s.PostAsync($"events/user/{name}?{to}");
        }

        foreach (string body in new[]
        {
            """{"variables":{"k":"v","n":5,"big":99999999999999,"f":1.5,"b":true,"nul":null,"obj":{"a":[1,2]},"arr":["x"],"ž":"ť"}}""", """{"variables":{"eventname":"mine","z":1}}""", """{"variables":{}}""",
            """{"k":"v"}""", "[1]", "{}",
        })
        {
            await s.PostAsync($"events/user/content?{to}", body);
        }

        await s.PostAsync($"events/user/in-the-query?{to}&variables=%7B%22a%22:1%7D");
        await s.PostAsync("events/user/in-the-body", new { application = s.Name("app"), variables = new { @in = "body" } });
    });

    [Fact]
    public Task Sources() => Twin.PlayAsync(async s =>
    {
        // Whether a phone is there differs by nature.
        s.Neutral("\"state\":\"(online|offline|unknown)\"", "\"state\":\"any\"");
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.ListenAsync(s.Name("other"));
        await s.EnterAsync(app, "app", "ch");
        app.Begin();
        await s.PostAsync($"bridges/{s.Name("br")}");
        string channel = $"channel:{s.Name("ch")}", bridge = $"bridge:{s.Name("br")}", endpoint = "endpoint:PJSIP/alice", user = $"events/user/e?application={s.Name("app")}&source=";
        await s.SubscribeAsync("other", $"{channel},{bridge}");
        foreach (string source in new[] { channel, bridge, endpoint, $"{channel},{bridge},{endpoint}", $"{channel},channel:{s.Name("ch-far")}", $"{bridge},{bridge}" })
        {
            await s.PostAsync(user + source);
        }

        await s.PostAsync($"events/user/e?application={s.Name("other")}&source={channel}", """{"variables":{"k":"v"}}""");
        await s.PostAsync("events/user/e", new { application = s.Name("app"), source = new[] { $"bridge:{s.Name("br")}" }, variables = new { x = true } });
        await s.PostAsync("events/user/e", new { application = s.Name("app"), source = $"bridge:{s.Name("br")}" });
        await s.DeleteAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        string to = $"application={s.Name("app")}";
        foreach (string source in new[]
        {
            "endpoint:PJSIP", "endpoint:PJSIP/nobody", "bridge:none", "channel:none", "channel:none,bogus:1", "bogus:1,channel:none", "", "deviceState:Stasis:x", "channel:", "x", "endpoint:",
        })
        {
            await s.PostAsync($"events/user/e?{to}&source={source}");
        }

        foreach (string body in new[] { """{"variables":[1,2]}""", """{"variables":"x"}""", """{"variables":null}""", """{"variables":5}""" })
        {
            await s.PostAsync($"events/user/e?{to}", body);
        }

        await s.PostAsync("events/user/e?application=none&source=bogus:1");
        await s.PostAsync("events/user/e?application=none");
        await s.PostAsync("events/user/e?application=");
        await s.PostAsync("events/user/e");
        await s.PostAsync("events/user/e", """{"application":5}""");
        await s.PostAsync($"events/user/?{to}");
        await s.PostAsync($"events/user/a/b?{to}");
    });

    [Fact]
    public Task From_the_dialplan() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1015@default&app={s.Name("app")}&channelId={s.Name("ch")}&otherChannelId={s.Name("ch-far")}");
        await app.UntilAsync("ChannelUserevent");
        await s.HangupAsync("ch");
    });
}
