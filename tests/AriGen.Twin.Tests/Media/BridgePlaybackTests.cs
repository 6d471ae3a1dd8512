namespace AriGen.Twins.Media;

/// <summary>Playbacks in bridges, for which the server adds an announcer.</summary>
public sealed class BridgePlaybackTests
{
    [Fact]
    public Task To_two_channels() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TwoBridgedAsync();
        await s.PlayToBridgeAsync("br", "p", "sound:beep,sound:no-such-sound,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("PlaybackFinished");
        await app.BackToEachOtherAsync();
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
        Listener app = await s.SubscribedBridgeStageAsync();
        await s.PlayToBridgeAsync("br", "p", "sound:beep,bogus,sound:no-such-sound");
        await app.UntilAsync("PlaybackFinished");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    // The announcer ends on its own thread, and the subscription ends with the bridge, so the last event may be lost.
    [Fact]
    public Task The_bridge_is_destroyed() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Ignore("PlaybackFinished");
        Listener app = await s.SubscribedBridgeStageAsync();
        await s.PlayToBridgeAsync("br", "p", "tone:ring,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task The_last_channel_leaves() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.SubscribedBridgeStageAsync("one");
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
        Listener app = await s.TwoBridgedAsync();
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
        await app.BackToEachOtherAsync();
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

    // The server adds the announcer even for a refused request, and removes it at an arbitrary time.
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
        Listener app = await s.TwoBridgedAsync();
        await s.PlayToBridgeAsync("br", "p", "tone:ring");
        await app.UntilAsync("PlaybackStarted");
        await s.PlayAsync("one", "q", "sound:beep");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("q"));
        await s.PassAsync("two");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.BackToEachOtherAsync();
    });
}
