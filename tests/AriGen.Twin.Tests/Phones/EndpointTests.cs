namespace AriGen.Twins.Phones;

/// <summary>Endpoints: what is shown of them, and what is sent to them.</summary>
public sealed class EndpointTests
{
    [Fact]
    public Task Listed() => Twin.PlayAsync(async s =>
    {
        // Asterisk forgets an endpoint only when its last channel is gone: those of other scenarios may still be there.
        s.Neutral("\\{\"channel_ids\":\\[[^\\]]*\\],\"resource\":\"tw[0-9a-f]{6}-[^}]*\\},?", "");
        await s.GetAsync("endpoints");
        await s.GetAsync("endpoints/PJSIP");
        await s.GetAsync("endpoints/pjsip");
        await s.GetAsync("endpoints/Local");
        await s.GetAsync("endpoints/Nope");
    });

    [Fact]
    public Task One() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await s.GetAsync($"endpoints/{bob.Endpoint}");
        await s.GetAsync($"endpoints/pjsip/{s.Name("bob")}");
        await s.GetAsync("endpoints/PJSIP/alice");
        await s.GetAsync("endpoints/PJSIP/none");
        await s.GetAsync("endpoints/Nope/none");
        await s.GetAsync("endpoints/Local/1003");
    });

    [Fact]
    public Task Its_channels() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        (Listener app, IOutsideCall call, _) = await s.CallAppAsync(alice);
        await s.GetAsync($"endpoints/{alice.Endpoint}");
        await call.HangupAsync();
        await app.UntilAsync("StasisEnd");
    });

    [Fact]
    public Task Its_channels_are_told() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, IOutsidePhone bob) = await s.PhoneAndAppAsync();
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=endpoint:{bob.Endpoint}");
        await s.PostAsync($"channels?endpoint={bob.Endpoint}&app={s.Name("app")}&channelId={s.Name("one")}");
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"endpoints/{bob.Endpoint}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.UntilAsync("EndpointStateChange", static e => e.GetProperty("endpoint").GetProperty("channel_ids").GetArrayLength() == 0);
        await s.GetAsync($"endpoints/{bob.Endpoint}");
    });

    [Fact]
    public Task A_phone_registers_and_leaves() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        s.Neutral("127.0.0.1:\\d+", "<address>");
        IOutsidePhone carol = await s.Outside.PhoneAsync(s.Name("carol"), "carol", "1102", isFixed: false);
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        await s.GetAsync($"endpoints/{carol.Endpoint}");
        await carol.RegisterAsync();
        await all.UntilAsync("ContactStatusChange");
        await s.GetAsync($"endpoints/{carol.Endpoint}");
        await carol.UnregisterAsync();
        await all.UntilAsync("ContactStatusChange");
        await s.GetAsync($"endpoints/{carol.Endpoint}");
        await s.PutAsync($"endpoints/{carol.Endpoint}/sendMessage?from=sip:a@b&body=hello");
    });

    [Fact]
    public Task A_phone_that_an_application_watches_registers_and_leaves() => Twin.PlayAsync(async s =>
    {
        s.Neutral("127.0.0.1:\\d+", "<address>");
        IOutsidePhone carol = await s.Outside.PhoneAsync(s.Name("carol"), "carol", "1102", isFixed: false);
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=endpoint:{carol.Endpoint}");
        await carol.RegisterAsync();
        await app.UntilAsync("ContactStatusChange");
        Assert.Equal(202, await carol.SendTextAsync("nowhere", "hello"));
        s.Neutral("\"variables\":\\{[^}]*\\}", "\"variables\":{}");
        await app.UntilAsync("TextMessageReceived");
        await carol.UnregisterAsync();
        await app.UntilAsync("ContactStatusChange");
        await s.DeleteAsync($"applications/{s.Name("app")}/subscription?eventSource=endpoint:{carol.Endpoint}");
        await carol.RegisterAsync();
        await s.GetAsync($"endpoints/{carol.Endpoint}");
    });

    [Fact]
    public Task A_text_to_a_phone() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await s.PutAsync($"endpoints/{bob.Endpoint}/sendMessage?from=sip:a@b&body=hello%20b%C3%B6b", """{"variables":{"X-Colour":"blue"}}""");
        Assert.Equal("hello böb", await bob.NextTextAsync());
        await s.PutAsync($"endpoints/sendMessage?to=pjsip:{s.Name("bob")}&from=sip:a@b&body=again");
        Assert.Equal("again", await bob.NextTextAsync());
    });

    [Fact]
    public Task Texts_that_are_refused() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await s.PutAsync("endpoints/sendMessage");
        await s.PutAsync("endpoints/sendMessage?from=sip:a@b&body=x");
        await s.PutAsync("endpoints/sendMessage?to=&from=sip:a@b&body=x");
        await s.PutAsync("endpoints/sendMessage?to=bogus:x&from=sip:a@b&body=x");
        await s.PutAsync("endpoints/sendMessage?to=pjsip:none&from=sip:a@b&body=x");
        await s.PutAsync("endpoints/sendMessage?to=pjsip:alice&from=sip:a@b&body=x");
        await s.PutAsync($"endpoints/sendMessage?to={s.Name("bob")}&from=sip:a@b&body=x");
        await s.PutAsync($"endpoints/sendMessage?to={bob.Endpoint}&from=sip:a@b&body=x");
        await s.PutAsync("endpoints/PJSIP/none/sendMessage?from=sip:a@b&body=x");
        await s.PutAsync("endpoints/Local/1003/sendMessage?from=sip:a@b&body=x");
        await s.PutAsync($"endpoints/{bob.Endpoint}/sendMessage?from=sip:a@b&body=x", """{"variables":{"X-Number":1}}""");
    });

    [Fact]
    public Task Texts_without_much_in_them() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await s.PutAsync($"endpoints/{bob.Endpoint}/sendMessage");
        await s.PutAsync($"endpoints/{bob.Endpoint}/sendMessage?from=&body=");
        await s.PutAsync($"endpoints/{bob.Endpoint}/sendMessage?from=sip:a@b", """{"body":"in the body"}""");
        await s.PutAsync($"endpoints/{bob.Endpoint}/sendMessage?from=sip:a@b&body=x", """{"X-Colour":"blue"}""");
    });

    [Fact]
    public Task A_phone_is_referred_to_somebody() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await s.PostAsync($"endpoints/{bob.Endpoint}/refer?from=sip:a@b&refer_to=sip:1003@127.0.0.1");
        Assert.Contains("sip:1003@127.0.0.1", await bob.NextReferAsync(), StringComparison.Ordinal);
        await s.PostAsync($"endpoints/refer?to=pjsip:{s.Name("bob")}&from=sip:a@b&refer_to=sip:1004@127.0.0.1&to_self=false", """{"variables":{"X-Colour":"blue"}}""");
        Assert.Contains("sip:1004@127.0.0.1", await bob.NextReferAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Referrals_that_are_refused() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await s.PostAsync("endpoints/refer");
        await s.PostAsync("endpoints/refer?to=&from=sip:a@b&refer_to=sip:x@y");
        await s.PostAsync("endpoints/refer?to=bogus:x&from=sip:a@b&refer_to=sip:x@y");
        await s.PostAsync("endpoints/refer?to=pjsip:none&from=sip:a@b&refer_to=sip:x@y");
        await s.PostAsync("endpoints/refer?to=pjsip:alice&from=sip:a@b&refer_to=sip:x@y");
        await s.PostAsync("endpoints/PJSIP/none/refer?from=sip:a@b&refer_to=sip:x@y");
        await s.PostAsync($"endpoints/{bob.Endpoint}/refer?from=sip:a@b&refer_to=sip:x@y", """{"variables":{"X-Number":1}}""");
        await s.PostAsync($"endpoints/{bob.Endpoint}/refer?from=sip:a@b");
        await s.PostAsync($"endpoints/{bob.Endpoint}/refer?refer_to=sip:x@y");
    });

    [Fact]
    public Task A_text_from_a_phone() => Twin.PlayAsync(async s =>
    {
        // What stands in the headers is the phone's own.
        s.Neutral("127.0.0.1:\\d+", "<address>");
        s.Neutral("\"variables\":\\{[^}]*\\}", "\"variables\":{}");
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        Assert.Equal(202, await alice.SendTextAsync("nowhere", "häll\"o"));
        await all.UntilAsync("TextMessageReceived");
    });
}
