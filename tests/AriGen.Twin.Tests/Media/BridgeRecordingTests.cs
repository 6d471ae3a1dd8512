namespace AriGen.Twins.Media;

/// <summary>Recordings of bridges, for each of which the server adds a recorder.</summary>
public sealed class BridgeRecordingTests
{
    [Fact]
    public Task Two_at_a_time() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TwoBridgedAsync();
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"recordings/live/{s.Name("r")}/pause");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}/pause");
        await s.PostAsync($"recordings/live/{s.Name("r")}/mute");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}/mute");
        await s.RecordBridgeAsync("br", "q");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.PostAsync($"recordings/live/{s.Name("q")}/stop");
        await app.UntilAsync("RecordingFinished");
        await app.BackToEachOtherAsync();
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}/file");
    });

    [Fact]
    public Task Cancelled_and_ended_by_its_length() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TwoBridgedAsync();
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}");
        await app.UntilAsync("RecordingFinished");
        await app.BackToEachOtherAsync();
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.RecordBridgeAsync("br", "r", "&maxDurationSeconds=1");
        await app.UntilAsync("RecordingFinished");
        await app.BackToEachOtherAsync();
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TwoBridgedAsync();
        string record = $"bridges/{s.Name("br")}/record", name = s.Name("r");
        await s.PostAsync($"{record}?name={name}&format=nonsense");
        foreach (string query in new[]
        {
            "?format=wav", "?name=&format=wav", $"?name={name}&format=wav&ifExists=nonsense", $"?name={name}&format=wav&maxDurationSeconds=-1",
            $"?name={name}&format=wav&maxSilenceSeconds=-1", $"?name={name}&format=wav&terminateOn=nonsense", "?name=../evil&format=wav",
        })
        {
            await s.PostAsync(record + query);

            // Waits until the recorder has left, because the next one could meet it otherwise.
            await app.BackToEachOtherAsync();
        }

        await s.PostAsync($"bridges/{s.Name("none")}/record?name={name}&format=wav");
        await s.PostAsync($"bridges/{s.Name("none")}/record?name={name}&format=nonsense");
    });

    [Fact]
    public Task The_last_channel_leaves() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.SubscribedBridgeStageAsync("one");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("one")}");
        await app.UntilAsync("RecordingFinished");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task Of_nobody() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.SubscribedBridgeStageAsync();
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    // One talks and stops, and then something is played to the bridge. Playbacks to a member are not heard by the others.
    [Fact]
    public Task What_is_heard_in_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingBridgeStageAsync("mixing", "one", "two");
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.SayAsync(app, "one", "sound:beep,sound:silence/1");
        await s.PlayAsync("two", "p", "sound:beep");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("p"));
        await s.PlayToBridgeAsync("br", "q", "sound:beep");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("q"));
        await StopAsync(s, app);
        await s.ShowHeardAsync("r");
    });

    // Two connected members hear only received audio, without silence in between.
    [Fact]
    public Task What_one_says_who_is_alone() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingBridgeStageAsync("mixing", "one");
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.SayAsync(app, "one", "sound:beep");
        await s.SayAsync(app, "one", "sound:beep");
        await StopAsync(s, app);
        await s.ShowHeardAsync("r");
    });

    // Only the server's own channels are heard in such a bridge.
    [Fact]
    public Task Of_a_holding_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingBridgeStageAsync("holding", "one");
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.SayAsync(app, "one", "sound:beep");
        await StopAsync(s, app);
        await s.ShowHeardAsync("r");
        await s.RecordBridgeAsync("br", "q");
        await app.UntilAsync("RecordingStarted");
        await s.PlayToBridgeAsync("br", "p", "sound:beep");
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("p"));
        await StopAsync(s, app, "q");
        await s.ShowHeardAsync("q");
    });

    [Theory]
    [InlineData("any", "5")]
    [InlineData("%23", "%23")]
    public Task Ended_by_a_digit_of_a_member(string terminator, string digit) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingBridgeStageAsync("mixing", "one", "two");
        await s.RecordBridgeAsync("br", "r", $"&terminateOn={terminator}");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"channels/{s.Name("one-far")}/dtmf?dtmf={digit}");
        await app.UntilAsync("RecordingFinished");
    });

    [Fact]
    public Task Another_digit_does_not_end_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingBridgeStageAsync("mixing", "one", "two");
        await s.RecordBridgeAsync("br", "r", "&terminateOn=*");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"channels/{s.Name("one-far")}/dtmf?dtmf=5");
        await app.UntilAllAsync([.. new[] { "one", "two-far" }
            .Select(channel => (Func<System.Text.Json.JsonElement, bool>)(e
                => e.GetProperty("type").GetString() == "ChannelDtmfReceived" && PhoneStage.IdOf(e) == s.Name(channel)))]);
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await StopAsync(s, app);
    });

    // Nobody talks, which a mixer turns into silence.
    [Fact]
    public Task Ended_by_silence() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingBridgeStageAsync("mixing", "one", "two");
        await s.RecordBridgeAsync("br", "r", "&maxSilenceSeconds=1");
        await app.UntilAsync("RecordingFinished");
        await s.ShowHeardAsync("r");
    });

    private static async Task StopAsync(Scenario s, Listener app, string name = "r")
    {
        await s.PostAsync($"recordings/live/{s.Name(name)}/stop");
        await app.UntilAsync("RecordingFinished");
    }
}
