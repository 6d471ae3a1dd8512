namespace AriGen.Live;

/// <summary>Events of one's own making.</summary>
public sealed class UserEventTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Any_json_comes_back_as_it_was()
    {
        EventRecorder app = await StartAppAsync();
        Dictionary<string, JsonData> variables = new()
        {
            ["text"] = "žluť \" \\ \n ☎",
            ["number"] = 5,
            ["long"] = 1234567890123,
            ["fraction"] = 1.5,
            ["truth"] = true,
            ["nothing"] = default,
            ["object"] = JsonData.Parse("""{"a":[1,2,{"b":null}],"empty":{}}"""),
        };

        await Ari.Events.UserEventAsync("live", app.Name, new() { Variables = variables }, Ct);

        ChannelUserevent received = await app.WaitForAsync<ChannelUserevent>();
        Assert.Equal("live", received.Eventname);
        Assert.Null(received.Channel);
        foreach ((string name, JsonData value) in variables)
        {
            Assert.Equal(value, received.Userevent[name]);
        }
    }

    [Fact]
    public async Task With_the_things_it_is_about()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);
        Bridge bridge = await Ari.Bridges.CreateAsync(cancellationToken: Ct);

        await Ari.Events.UserEventAsync("live", app.Name, new() { Source = [$"channel:{call.Id}", $"bridge:{bridge.Id}", "endpoint:PJSIP/alice"] }, Ct);

        ChannelUserevent received = await app.WaitForAsync<ChannelUserevent>();
        Assert.Equal(call.Id, received.Channel?.Id);
        Assert.Equal(bridge.Id, received.Bridge?.Id);
        Assert.Equal("alice", received.Endpoint?.Resource);
    }
}
