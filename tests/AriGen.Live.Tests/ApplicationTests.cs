namespace AriGen.Live;

/// <summary>Subscriptions and event filters of an application.</summary>
public sealed class ApplicationTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Subscribe_and_unsubscribe()
    {
        EventRecorder app = await StartAppAsync();
        Bridge bridge = await Ari.Bridges.CreateAsync(cancellationToken: Ct);

        Application subscribed = await Ari.Applications.SubscribeAsync(app.Name, [$"bridge:{bridge.Id}", "endpoint:PJSIP/alice", "deviceState:Stasis:live"], Ct);
        Assert.Equal([bridge.Id], subscribed.BridgeIds);
        Assert.Equal(["PJSIP/alice"], subscribed.EndpointIds);
        Assert.Equal(["Stasis:live"], subscribed.DeviceNames);

        Application unsubscribed = await Ari.Application(app.Name).UnsubscribeAsync(["endpoint:PJSIP/alice", "deviceState:Stasis:live"], Ct);
        Assert.Equal([bridge.Id], unsubscribed.BridgeIds);
        Assert.Empty(unsubscribed.EndpointIds);

        Assert.Contains(await Ari.Applications.ListAsync(Ct), one => one.Name == app.Name);
        Assert.Equal(app.Name, (await Ari.Applications.GetAsync(app.Name, Ct)).Name);
        await Ari.Bridges.DestroyAsync(bridge.Id, Ct);
        await app.WaitForAsync<BridgeDestroyed>();
    }

    [Fact]
    public async Task A_filter_says_which_events_come()
    {
        EventRecorder app = await StartAppAsync();

        Application filtered = await Ari.Applications.FilterEventsAsync(app.Name, new()
        {
            Allowed = [new() { Type = "StasisStart" }, new() { Type = "StasisEnd" }, new() { Type = "ChannelVarset" }],
            Disallowed = [new() { Type = "ChannelVarset" }],
        }, Ct);
        Assert.Equal(["StasisStart", "StasisEnd", "ChannelVarset"], filtered.EventsAllowed.Select(one => one.Type));
        Assert.Equal(["ChannelVarset"], filtered.EventsDisallowed.Select(one => one.Type));

        ChannelHandle call = await CallAsync(app);
        await call.SetVariableAsync("LIVE", "1", cancellationToken: Ct);
        await call.HangupAsync(cancellationToken: Ct);
        await app.WaitForAsync<StasisEnd>();
        Assert.Equal(["StasisStart", "StasisEnd"], app.Events.Select(e => e.Type));

        Application open = await Ari.Applications.FilterEventsAsync(app.Name, null, Ct);
        Assert.Empty(open.EventsAllowed);
    }

    [Fact]
    public async Task Several_applications_on_one_socket()
    {
        EventRecorder both = Record(await Ari.StartAppAsync([NewId(), NewId()], new(), Ct));
        string second = both.App.Names[1];

        await Ari.Events.SendUserEventAsync("live-hello", second, cancellationToken: Ct);

        Assert.Equal(second, (await both.WaitForAsync<ChannelUserEvent>()).Application);
    }

    [Fact]
    public async Task A_second_socket_takes_the_application_over()
    {
        string name = NewId();
        EventRecorder first = await StartAppAsync(name);

        StasisApp opened = await Ari.StartAppAsync(name, new() { SubscribeAll = false }, Ct);
        Server.Ledger.Opened("events.eventWebsocket");
        EventRecorder second = Record(opened);

        Assert.Equal(name, (await first.WaitForAsync<ApplicationReplaced>()).Application);
        await Ari.Events.SendUserEventAsync("live-hello", name, cancellationToken: Ct);
        await second.WaitForAsync<ChannelUserEvent>();
        Assert.Empty(first.Events.OfType<ChannelUserEvent>());
        Assert.Equal(name, (await Assert.ThrowsAsync<AriApplicationReplacedException>(() => first.App.Completion.WaitAsync(Ct))).Application);
    }
}
