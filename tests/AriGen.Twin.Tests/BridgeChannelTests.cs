namespace AriGen.Twins;

/// <summary>Channels in bridges.</summary>
public sealed class BridgeChannelTests
{
    [Fact]
    public Task Two_channels_in_and_out() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync(Add(s, "br", "one"));
        await s.PostAsync(Add(s, "br", "two"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.PostAsync(Remove(s, "br", "one"));
        await s.PostAsync(Remove(s, "br", "two"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.LeftAsync(app, "two");
    });

    [Fact]
    public Task A_third_makes_it_a_conference() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two", "three");
        foreach (string channel in new[] { "one", "two", "three" })
        {
            await s.PostAsync(Add(s, "br", channel));
        }

        await s.GetAsync($"bridges/{s.Name("br")}");
        foreach (string channel in new[] { "two", "one", "three" })
        {
            await s.PostAsync(Remove(s, "br", channel));
            await s.GetAsync($"bridges/{s.Name("br")}");
        }

        await s.LeftAsync(app, "three");
    });

    [Fact]
    public Task Four_at_once() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two", "three", "four");
        await s.PostAsync(Add(s, "br", "one", "two", "three", "four"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("four"));
    });

    [Fact]
    public Task Thirteen_of_whom_each_learns_ten_others() => Twin.PlayAsync(async s =>
    {
        string[] channels = [.. Enumerable.Range(1, 13).Select(static number => $"c{number:D2}")];
        Listener app = await s.BridgedStageAsync(channels);
        foreach (string channel in channels)
        {
            await s.PostAsync(Add(s, "br", channel));
        }

        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("c13"));
        await s.PostAsync(Remove(s, "br", "c02"));
        await s.LeftAsync(app, "c02");
    });

    [Fact]
    public Task Moved_to_another_bridge_and_into_the_same_again() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br2")}");
        await s.PostAsync(Add(s, "br", "one", "two"));
        await s.PostAsync(Add(s, "br2", "one"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"bridges/{s.Name("br2")}");
        await s.PostAsync(Add(s, "br2", "one"));
        await s.PostAsync(Remove(s, "br2", "one"));
        await s.LeftAsync(app, "one", 3);
    });

    // Each channel leaves on its own thread, so the remaining members are arbitrary.
    [Fact]
    public Task Destroyed_with_three_in_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Neutral("\"channels\":\\[[^\\]]*\\]", "\"channels\":[]");
        Listener app = await s.BridgedStageAsync("one", "two", "three");
        await s.PostAsync(Add(s, "br", "one", "two", "three"));
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        for (int i = 0; i < 3; i++)
        {
            await app.UntilAsync("ChannelLeftBridge");
        }
    });

    [Fact]
    public Task Hung_up_in_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two", "three");
        await s.PostAsync(Add(s, "br", "one", "two", "three"));
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("one-far"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.DeleteAsync($"channels/{s.Name("two")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two-far"));
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task An_application_is_subscribed_while_its_channel_is_in() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one");
        await s.PostAsync(Add(s, "br", "one"));
        await app.UntilAsync("ChannelEnteredBridge");

        // Asterisk subscribes it a moment later on the channel's thread, so this waits for that thread.
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.GetAsync($"applications/{s.Name("app")}");
        await s.PostAsync(Remove(s, "br", "one"));
        await s.LeftAsync(app, "one");
    });

    [Fact]
    public Task A_holding_bridge() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("hold")}?type=holding");
        await s.PostAsync(Add(s, "hold", "one") + "&role=announcer");
        await s.PostAsync(Add(s, "hold", "two") + "&role=participant");
        await s.GetAsync($"bridges/{s.Name("hold")}");
        await s.PostAsync(Remove(s, "hold", "one"));
        await s.PostAsync(Remove(s, "hold", "two"));
        await s.LeftAsync(app, "two");
    });

    [Fact]
    public Task Music() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.DeleteAsync($"bridges/{s.Name("br")}/moh");
        await s.PostAsync(Add(s, "br", "one", "two"));
        await s.PostAsync($"bridges/{s.Name("br")}/moh");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("value").GetString()!.StartsWith("Announcer/ARI_MOH", StringComparison.Ordinal));
        await s.PostAsync($"bridges/{s.Name("br")}/moh?mohClass=default");
        await s.DeleteAsync($"bridges/{s.Name("br")}/moh");
        await s.DeleteAsync($"bridges/{s.Name("br")}/moh");
        await s.PostAsync($"bridges/{s.Name("none")}/moh");
        await s.DeleteAsync($"bridges/{s.Name("none")}/moh");
    });

    [Theory]
    [InlineData("mixing")]
    [InlineData("holding")]
    public Task Music_in_an_empty_bridge(string type) => Twin.PlayAsync(async s =>
    {
        string bridge = $"bridges/{s.Name("empty")}";
        await s.PostAsync($"{bridge}?type={type}");
        await s.PostAsync($"{bridge}/moh");
        await s.DeleteAsync($"{bridge}/moh");
        await s.DeleteAsync($"{bridge}/moh");
    });

    [Theory]
    [InlineData("mixing")]
    [InlineData("holding")]
    public Task Music_ends_with_the_last_channel(string type) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.IgnoreVariable("BRIDGEPEER");
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"bridges/{s.Name("br")}?type={type}");
        await s.PostAsync(Add(s, "br", "one"));
        await s.PostAsync($"bridges/{s.Name("br")}/moh");
        await s.PostAsync(Remove(s, "br", "one"));
        await s.LeftAsync(app, "one");
        await s.UntilAsync($"bridges/{s.Name("br")}", static (_, body) => body.Contains("\"channels\":[]", StringComparison.Ordinal));
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task Video_source() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two", "out");
        await s.PostAsync(Add(s, "br", "one", "two"));
        string video = $"bridges/{s.Name("br")}/videoSource";
        await s.PostAsync($"{video}/{s.Name("one")}");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"{video}/{s.Name("two")}");
        await s.DeleteAsync(video);
        await s.PostAsync(Remove(s, "br", "two"));
        await s.LeftAsync(app, "two");
        await s.PostAsync($"{video}/{s.Name("out")}");
        await s.PostAsync($"{video}/{s.Name("out-far")}");
        await s.PostAsync($"{video}/{s.Name("none")}");
        await s.PostAsync($"bridges/{s.Name("none")}/videoSource/{s.Name("one")}");
        await s.DeleteAsync($"bridges/{s.Name("none")}/videoSource");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.BridgedStageAsync("one");
        await s.PostAsync(Add(s, "none", "one"));
        await s.PostAsync(Add(s, "br", "one", "none"));
        await s.PostAsync(Add(s, "br", "one", "one-far"));
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel=,");
        await s.PostAsync(Remove(s, "none", "one"));
        await s.PostAsync(Remove(s, "br", "one"));
        await s.PostAsync(Remove(s, "br", "none"));
        await s.PostAsync(Remove(s, "br", "one-far"));
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    private static string Add(Scenario s, string bridge, params string[] channels)
        => $"bridges/{s.Name(bridge)}/addChannel?channel={string.Join(',', channels.Select(s.Name))}";

    private static string Remove(Scenario s, string bridge, params string[] channels)
        => $"bridges/{s.Name(bridge)}/removeChannel?channel={string.Join(',', channels.Select(s.Name))}";
}
