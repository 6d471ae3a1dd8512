namespace AriGen.Live;

/// <summary>Calls that the application makes: <c>originate</c> rings, and hands the channel over when it answers.</summary>
public sealed class OriginateTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task A_call_into_the_application()
    {
        EventRecorder app = await StartAppAsync();

        Channel channel = await Ari.Channels.OriginateAsync("Local/1003@default", new()
        {
            App = app.Name,
            AppArgs = "first,second arg,,x=y",
            CallerId = "\"Žofie B\" <12345>",
            Timeout = TimeSpan.FromSeconds(10),
            Variables = new() { ["COLOUR"] = "blue & green", ["EMPTY"] = "", ["UNICODE"] = "žluť ☎" },
        }, Ct);

        // The id is the client's own, so an event can never come for an id that is not known yet.
        StasisStart start = await app.WaitForAsync<StasisStart>();
        Assert.Equal(channel.Id, start.Channel.Id);
        Assert.Equal(app.Name, start.Application);
        Assert.Equal(["first", "second arg", "", "x=y"], start.Args);
        Assert.Equal(ChannelState.Up, start.Channel.State);

        ChannelHandle call = Ari.Channel(channel);
        Assert.Equal("blue & green", (await call.GetVariableAsync("COLOUR", Ct)).Value);
        Assert.Equal("žluť ☎", (await call.GetVariableAsync("UNICODE", Ct)).Value);
        Assert.Equal(start.Channel.Name, (await call.GetAsync(Ct)).Name);
        Assert.Contains(await Ari.Channels.ListAsync(Ct), one => one.Id == channel.Id);

        await call.HangupAsync(new() { Reason = HangupReason.Busy }, Ct);
        Assert.Equal(channel.Id, (await app.WaitForAsync<StasisEnd>()).Channel.Id);
        ChannelDestroyed destroyed = await app.WaitForAsync<ChannelDestroyed>();
        Assert.Equal(17, destroyed.Cause);
        Assert.Equal("User busy", destroyed.CauseText);
    }

    [Fact]
    public async Task With_an_id_of_ones_own()
    {
        EventRecorder app = await StartAppAsync();
        string id = NewId(), otherId = NewId();

        Channel channel = await Ari.Channel(id).OriginateAsync("Local/1003@default", new() { App = app.Name, OtherChannelId = otherId, Formats = "ulaw,slin" }, Ct);

        Assert.Equal(id, channel.Id);
        Assert.Equal(id, (await app.WaitForAsync<StasisStart>()).Channel.Id);
        Assert.EndsWith(";2", (await Ari.Channels.GetAsync(otherId, Ct)).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_the_dialplan_instead_of_an_application()
    {
        // Without an application nothing of the channel is subscribed, so this one asks for all channels.
        EventRecorder app = await StartWatchingAsync();

        Channel channel = await Ari.Channels.OriginateAsync("Local/1003@default", new() { Context = "default", Extension = "1015", Priority = 1 }, Ct);

        ChannelUserEvent sent = await app.WaitForAsync<ChannelUserEvent>(e => e.Channel?.Id == channel.Id);
        Assert.Equal("FromDialplan", sent.EventName);
        Assert.Equal("v 2", sent.UserEvent["Key2"].GetString());
        Assert.Equal(channel.Id, (await app.WaitForAsync<ChannelCreated>(e => e.Channel.Id == channel.Id)).Channel.Id);
    }

    [Fact]
    public async Task Caller_id_and_connected_line_are_told()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.SetVariableAsync("CALLERID(all)", "Carol <1102>", cancellationToken: Ct);
        ChannelCallerId caller = await app.WaitForAsync<ChannelCallerId>(e => e.Channel.Caller.Number == "1102");
        Assert.Equal(call.Id, caller.Channel.Id);
        Assert.Equal("Carol", caller.Channel.Caller.Name);

        await call.SetVariableAsync("CONNECTEDLINE(num)", "1103", cancellationToken: Ct);
        await app.WaitForAsync<ChannelConnectedLine>(e => e.Channel.Connected.Number == "1103");
    }

    [Fact]
    public async Task Both_ends_of_a_call_in_one_application()
    {
        (EventRecorder app, ChannelHandle near, ChannelHandle far) = await CallBothAsync();

        Application self = await Ari.Applications.GetAsync(app.Name, Ct);
        Assert.Contains(near.Id, self.ChannelIds);
        Assert.Contains(far.Id, self.ChannelIds);

        await near.HangupAsync(cancellationToken: Ct);
        await app.WaitForAsync<ChannelHangupRequest>(e => e.Channel.Id == far.Id);
        await app.WaitForAsync<StasisEnd>(e => e.Channel.Id == far.Id);
    }
}
