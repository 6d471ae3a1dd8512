namespace AriGen.Live;

/// <summary>Ids and names that would change a request if they were not escaped.</summary>
public sealed class OddIdTests(LiveServer server) : LiveTest(server)
{
    public static TheoryData<string> Ids => ["a/b", "a;b=c", "100%25", "a?b=c&d", "a#b", "a+b", "a b", "žluť ☎", "..", "../channels", "a/../b", ".", "%2F", "a\"b\\c"];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Of_a_channel(string suffix)
    {
        EventRecorder app = await StartAppAsync();
        string id = NewId() + suffix;

        Channel channel = await Ari.Channel(id).OriginateAsync("Local/1003@default", new() { App = app.Name }, Ct);

        Assert.Equal(id, channel.Id);
        Assert.Equal(id, (await app.WaitForAsync<StasisStart>()).Channel.Id);
        Assert.Equal(id, (await Ari.Channels.GetAsync(id, Ct)).Id);
        await Ari.Channel(id).HangupAsync(cancellationToken: Ct);
        await app.WaitForAsync<StasisEnd>(e => e.Channel.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Of_a_bridge(string id)
    {
        Bridge bridge = await Ari.Bridge(id).CreateAsync(new() { Name = id }, Ct);
        try
        {
            Assert.Equal((id, id), (bridge.Id, bridge.Name));
            Assert.Equal(id, (await Ari.Bridges.GetAsync(id, Ct)).Id);
        }
        finally
        {
            await Ari.Bridge(id).DestroyAsync(CancellationToken.None);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Of_a_user_event(string name)
    {
        EventRecorder app = await StartAppAsync();

        await Ari.Events.SendUserEventAsync(name, app.Name, new() { Variables = new() { [name] = name } }, Ct);

        ChannelUserEvent received = await app.WaitForAsync<ChannelUserEvent>();
        Assert.Equal(name, received.EventName);
        Assert.Equal(name, received.UserEvent[name].GetString());
    }

    [Fact]
    public async Task Of_an_application()
    {
        EventRecorder app = await StartAppAsync($"{NewId()} / ? & # + %20 ž");

        await Ari.Events.SendUserEventAsync("live", app.Name, cancellationToken: Ct);

        Assert.Equal(app.Name, (await app.WaitForAsync<ChannelUserEvent>()).Application);
        Assert.Equal(app.Name, (await Ari.Applications.GetAsync(app.Name, Ct)).Name);
    }
}
