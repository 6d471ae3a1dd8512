namespace AriGen.Twins.Media;

/// <summary>The detection of talking channels.</summary>
public sealed class TalkTests
{
    // 1022 plays hello-world, and then silence.
    [Fact]
    public Task Talks_and_is_silent() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Neutral("\"duration\":\\d+", "\"duration\":<time>");
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1022@default&app={s.Name("app")}&channelId={s.Name("one")}&otherChannelId={s.Name("one-far")}");
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TALK_DETECT(set)&value=500,256");
        await app.UntilAsync("ChannelTalkingStarted");
        await app.UntilAsync("ChannelTalkingFinished");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TALK_DETECT(remove)&value=");
    });

    [Fact]
    public Task A_tone_counts_too() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1001@default&app={s.Name("app")}&channelId={s.Name("one")}&otherChannelId={s.Name("one-far")}");
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TALK_DETECT(nonsense)&value=");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TALK_DETECT(set)&value=");
        await app.UntilAsync("ChannelTalkingStarted");
    });

    [Fact]
    public Task Heard_across_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Neutral("\"duration\":\\d+", "\"duration\":<time>");
        Listener app = await s.TalkingBridgeStageAsync("mixing", "one", "two");
        await s.PostAsync($"channels/{s.Name("two-far")}/variable?variable=TALK_DETECT(set)&value=500,256");
        await s.PlayAsync("one-far", "p", "sound:beep,sound:silence/1");
        await app.UntilAsync("ChannelTalkingFinished");
    });

    // A muted channel sends nothing, not even silence.
    [Fact]
    public Task Muted() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingStageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TALK_DETECT(set)&value=500,256");
        foreach (string direction in new[] { "in", "out" })
        {
            await s.PostAsync($"channels/{s.Name("one")}/mute?direction={direction}");
            await s.RecordAsync("one", direction);
            await app.UntilAsync("RecordingStarted");
            await s.SayAsync(app, "one", "sound:beep");
            await s.PostAsync($"recordings/live/{s.Name(direction)}/stop");
            await app.UntilAsync("RecordingFinished");
            await s.ShowHeardAsync(direction);
            await s.DeleteAsync($"channels/{s.Name("one")}/mute?direction={direction}");
        }
    });

    [Fact]
    public Task Echo_sends_back_what_it_hears() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1002@default&app={s.Name("app")}&channelId={s.Name("one")}&otherChannelId={s.Name("one-far")}");
        await app.UntilAsync("StasisStart");
        await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Echo");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TALK_DETECT(set)&value=500,256");
        await s.PlayAsync("one", "p", "sound:beep");
        await app.UntilAsync("ChannelTalkingStarted");
        await app.UntilAsync("PlaybackFinished");
    });

    // The detector also hears what the client plays.
    [Fact]
    public Task A_tone_is_detected() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=TONE_DETECT(2600,500,t)&value=");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=TONE_DETECT(tx)");
        await s.PlayAsync("one", "p", "tone:2600");
        await app.UntilAsync("ChannelToneDetected");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=TONE_DETECT(tx)");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=TONE_DETECT(rx)");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task A_variable_waits_for_what_is_played() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("tone:ring");
        Task<Exchange> set = s.PostAsync($"channels/{s.Name("one")}/variable?variable=A&value=1");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=A");
        Assert.False(set.IsCompleted);
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await set;
        await app.UntilAsync("ChannelVarset");
    });
}
