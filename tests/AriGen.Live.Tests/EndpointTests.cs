namespace AriGen.Live;

/// <summary>Endpoints: their state, and texts to and from them.</summary>
public sealed class EndpointTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task List_and_get()
    {
        Assert.Contains(await Ari.Endpoints.ListAsync(Ct), endpoint => endpoint is { Technology: "PJSIP", Resource: "alice" });
        Assert.All(await Ari.Endpoints.ListByTechnologyAsync("PJSIP", Ct), endpoint => Assert.Equal("PJSIP", endpoint.Technology));
        Assert.Equal("bob", (await Ari.Endpoints.GetAsync("PJSIP", "bob", Ct)).Resource);

        AriNotFoundException missing = await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Endpoint("PJSIP", "nobody").GetAsync(Ct));
        Assert.Equal("PJSIP", missing.ResourceId);
    }

    [Fact]
    public async Task Send_a_text()
    {
        // 202: it is on its way. Whether it arrives is not told.
        await Ari.Endpoints.SendMessageAsync("pjsip:bob", "sip:live@127.0.0.1", new() { Body = "žluť & ☎", Variables = new Dictionary<string, string> { ["X-Live"] = "1" } }, Ct);
        await Ari.Endpoint("PJSIP", "bob").SendMessageToEndpointAsync("sip:live@127.0.0.1", new() { Body = "hello" }, Ct);

        await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Endpoints.SendMessageAsync("bogus:x", "sip:live@127.0.0.1", cancellationToken: Ct));
    }

#if ARI_22
    [Fact]
    public async Task Refer_a_phone_to_somebody()
    {
        await Ari.Endpoints.ReferAsync("pjsip:bob", "sip:live@127.0.0.1", "sip:1003@127.0.0.1", cancellationToken: Ct);
        await Ari.Endpoint("PJSIP", "bob").ReferToEndpointAsync("sip:live@127.0.0.1", "sip:1003@127.0.0.1", new() { ToSelf = true }, Ct);

        await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Endpoint("PJSIP", "nobody").ReferToEndpointAsync("sip:a@b", "sip:x@y", cancellationToken: Ct));
    }
#endif

    [Fact]
    public async Task A_text_from_a_phone()
    {
        await Sip.RequireAsync();
        EventRecorder app = await StartAppAsync();
        await app.App.SubscribeAsync("endpoint:PJSIP", cancellationToken: Ct);

        // Texts to an extension go into the dialplan; this is none.
        await Sip.CallAsync("live-nobody", "message");

        TextMessageReceived received = await app.WaitForAsync<TextMessageReceived>();
        Assert.StartsWith("Hello from \"sipp\" é", received.Message.Body, StringComparison.Ordinal);
        Assert.Equal("alice", received.Endpoint?.Resource);
    }

    [Fact]
    public async Task A_phone_registers_and_leaves()
    {
        await Sip.RequireAsync();
        EventRecorder app = await StartAppAsync();
        await app.App.SubscribeAsync("endpoint:PJSIP/alice", cancellationToken: Ct);

        await Sip.CallAsync("alice", "register");

        Assert.Equal("alice", (await app.WaitForAsync<ContactStatusChange>()).ContactInfo.Aor);
        await app.WaitForAsync<ContactStatusChange>(e => e.ContactInfo.ContactStatus == ContactStatus.Removed);
        await app.WaitForAsync<PeerStatusChange>(e => e.Endpoint.Resource == "alice");
        Assert.Equal("PJSIP", (await app.WaitForAsync<EndpointStateChange>()).Endpoint.Technology);
    }
}
