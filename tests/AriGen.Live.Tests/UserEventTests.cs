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

        await Ari.Events.SendUserEventAsync("live", app.Name, new() { Variables = variables }, Ct);

        ChannelUserEvent received = await app.WaitForAsync<ChannelUserEvent>();
        Assert.Equal("live", received.EventName);
        Assert.Null(received.Channel);
        foreach ((string name, JsonData value) in variables)
        {
            Assert.Equal(value, received.UserEvent[name]);
        }
    }

    [Fact]
    public async Task With_the_things_it_is_about()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);
        Bridge bridge = await Ari.Bridges.CreateAsync(cancellationToken: Ct);

        await Ari.Events.SendUserEventAsync("live", app.Name, new() { Source = [$"channel:{call.Id}", $"bridge:{bridge.Id}", "endpoint:PJSIP/alice"] }, Ct);

        ChannelUserEvent received = await app.WaitForAsync<ChannelUserEvent>();
        Assert.Equal(call.Id, received.Channel?.Id);
        Assert.Equal(bridge.Id, received.Bridge?.Id);
        Assert.Equal("alice", received.Endpoint?.Resource);
    }
}
