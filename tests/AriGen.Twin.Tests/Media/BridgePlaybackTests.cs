namespace AriGen.Twins.Media;

/// <summary>Playbacks in bridges: the server's announcer comes in for them.</summary>
public sealed class BridgePlaybackTests
{
    [Fact]
    public Task To_two_channels() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await TwoBridgedAsync(s);
        await s.PlayToBridgeAsync("br", "p", "sound:beep,sound:no-such-sound,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("PlaybackFinished");
        await BackToEachOtherAsync(app);
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"playbacks/{s.Name("p")}");
    });

    [Fact]
    public Task To_one_channel() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.PlayToBridgeAsync("br", "p", "sound:beep&lang=fr");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task To_nobody() => Twin.PlayAsync(async s =>
    {
        Listener app = await SubscribedAsync(s);
        await s.PlayToBridgeAsync("br", "p", "sound:beep,bogus,sound:no-such-sound");
        await app.UntilAsync("PlaybackFinished");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    // The announcer notices on a thread of its own. With the bridge the subscription goes, so it is chance whether the end is told.
    [Fact]
    public Task The_bridge_is_destroyed() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Ignore("PlaybackFinished");
        Listener app = await SubscribedAsync(s);
        await s.PlayToBridgeAsync("br", "p", "tone:ring,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task The_last_channel_leaves() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await SubscribedAsync(s, "one");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.PlayToBridgeAsync("br", "p", "tone:ring,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.PlayToBridgeAsync("br", "q", "sound:beep");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("one")}");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("q"));
    });

    [Fact]
    public Task One_behind_the_other() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await TwoBridgedAsync(s);
        await s.PlayToBridgeAsync("br", "p", "tone:ring");
        await app.UntilAsync("PlaybackStarted");
        await s.PlayToBridgeAsync("br", "q", "sound:no-such-sound");
        await s.PlayToBridgeAsync("br", "r", "sound:beep,sound:beep");
        await s.GetAsync($"playbacks/{s.Name("r")}");
        await s.DeleteAsync($"playbacks/{s.Name("r")}");
        foreach (string operation in new[] { "pause", "unpause", "forward", "reverse", "restart" })
        {
            await s.PostAsync($"playbacks/{s.Name("p")}/control?operation={operation}");
        }

        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("r"));
        await BackToEachOtherAsync(app);
    });

    [Fact]
    public Task Channels_come_and_go_meanwhile() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.PlayToBridgeAsync("br", "p", "tone:ring,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("two")}");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("one")}");
        await s.LeftAsync(app, "one");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task In_a_holding_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"bridges/{s.Name("br")}?type=holding");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.PlayToBridgeAsync("br", "p", "sound:beep&announcer_format=ulaw");
        await app.UntilAsync("PlaybackFinished");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    // The announcer comes in for a request that is refused too, and goes again when it likes.
    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.BridgedStageAsync();
        string play = $"bridges/{s.Name("br")}/play";
        await s.PostAsync(play);
        await s.PostAsync($"{play}?media=");
        await s.PostAsync($"{play}?media=sound:beep&offsetms=-1");
        await s.PostAsync($"{play}?media=sound:beep&skipms=-1");
        await s.PostAsync($"bridges/{s.Name("none")}/play?media=sound:beep");
        await s.PostAsync($"bridges/{s.Name("none")}/play/{s.Name("p")}?media=sound:beep");
    });

    [Fact]
    public Task Beside_a_playback_to_a_channel_in_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await TwoBridgedAsync(s);
        await s.PlayToBridgeAsync("br", "p", "tone:ring");
        await app.UntilAsync("PlaybackStarted");
        await s.PlayAsync("one", "q", "sound:beep");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("q"));
        await s.PassAsync("two");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await BackToEachOtherAsync(app);
    });

    /// <summary>With an application that hears of the bridge whoever is in it.</summary>
    private static async Task<Listener> SubscribedAsync(Scenario s, params string[] channels)
    {
        // One of the server's own that is just going shows at times, by an id that nobody finds.
        s.Neutral("\"channels\":\\[\"\\d{10}\\.\\d+\"\\]", "\"channels\":[]");
        Listener app = await s.BridgedStageAsync(channels);
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=bridge:{s.Name("br")}");
        return app;
    }

    private static async Task<Listener> TwoBridgedAsync(Scenario s)
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")},{s.Name("two")}");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two"));
        return app;
    }

    /// <summary>The announcer has gone: both have only each other.</summary>
    private static async Task BackToEachOtherAsync(Listener app)
    {
        for (int i = 0; i < 2; i++)
        {
            await app.UntilAsync("ChannelVarset", static e => e.GetProperty("value").GetString()!.StartsWith("Local/", StringComparison.Ordinal) && !e.GetProperty("value").GetString()!.Contains(','));
        }
    }
}
