namespace AriGen.Live;

/// <summary>Channels that hear each other.</summary>
public sealed class BridgeTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Two_channels_in_a_bridge()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle alice = await CallAsync(app), bob = await CallAsync(app);

        Bridge bridge = await Ari.Bridges.CreateAsync(new() { Type = "mixing,dtmf_events", Name = "two" }, Ct);
        Assert.Equal(("two", BridgeType.Mixing), (bridge.Name, bridge.BridgeType));
        BridgeHandle room = Ari.Bridge(bridge);

        // A bridge without channels of the application is not subscribed by itself: this is for its end.
        await app.App.SubscribeAsync($"bridge:{bridge.Id}", cancellationToken: Ct);
        await room.AddChannelAsync([alice.Id, bob.Id], new() { AbsorbDtmf = false, Mute = false }, Ct);

        foreach (ChannelHandle channel in (ChannelHandle[])[alice, bob])
        {
            ChannelEnteredBridge entered = await app.WaitForAsync<ChannelEnteredBridge>(e => e.Channel?.Id == channel.Id);
            Assert.Equal(bridge.Id, entered.Bridge.Id);
        }

        Assert.Equal([alice.Id, bob.Id], (await room.GetAsync(Ct)).Channels.Order(StringComparer.Ordinal));
        Assert.Contains(await Ari.Bridges.ListAsync(Ct), one => one.Id == bridge.Id);

        await room.RemoveChannelAsync(bob.Id, Ct);
        await app.WaitForAsync<ChannelLeftBridge>(e => e.Channel.Id == bob.Id);
        await room.DestroyAsync(Ct);
        await app.WaitForAsync<ChannelLeftBridge>(e => e.Channel.Id == alice.Id);
        await app.WaitForAsync<BridgeDestroyed>(e => e.Bridge.Id == bridge.Id);
    }

    [Fact]
    public async Task A_holding_bridge_with_roles()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle caller = await CallAsync(app);
        string id = NewId();

        Bridge bridge = await Ari.Bridge(id).CreateAsync(new() { Type = BridgeType.Holding.Value, Name = "queue" }, Ct);
        Assert.Equal((id, BridgeType.Holding), (bridge.Id, bridge.BridgeType));
        await Ari.Bridges.AddChannelAsync(id, caller.Id, new() { Role = "participant" }, Ct);
        await app.WaitForAsync<ChannelEnteredBridge>();

        await Ari.Bridges.StartMusicOnHoldAsync(id, new() { MusicClass = "default" }, Ct);
        await Ari.Bridges.StopMusicOnHoldAsync(id, Ct);
    }

    [Fact]
    public async Task The_source_of_the_video()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle caller = await CallAsync(app);
        BridgeHandle room = Ari.Bridge(await Ari.Bridges.CreateAsync(new() { Type = "mixing" }, Ct));
        await room.AddChannelAsync(caller.Id, cancellationToken: Ct);
        await app.WaitForAsync<ChannelEnteredBridge>();

        await room.SetVideoSourceAsync(caller.Id, Ct);
        Assert.Equal(caller.Id, (await app.WaitForAsync<BridgeVideoSourceChanged>()).Bridge.VideoSourceId);
        await room.ClearVideoSourceAsync(Ct);
    }

    [Fact]
    public async Task All_bridges_are_told_of_to_who_asks()
    {
        EventRecorder app = await StartWatchingAsync();

        Bridge bridge = await Ari.Bridges.CreateAsync(cancellationToken: Ct);

        Assert.Equal("stasis", (await app.WaitForAsync<BridgeCreated>(e => e.Bridge.Id == bridge.Id)).Bridge.BridgeClass);
        await Ari.Bridges.DestroyAsync(bridge.Id, Ct);
        await app.WaitForAsync<BridgeDestroyed>(e => e.Bridge.Id == bridge.Id);
    }
}
