namespace AriGen.Twins.Applications;

/// <summary>The duration of the subscription to a bridge that an application gets when its channel enters the bridge.</summary>
public sealed class BridgeSubscriptionTests
{
    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/continue")]
    [InlineData("POST", "/move?app=none")]
    public Task Outlasts_the_channels_stay(string method, string path) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await EnteredAsync(s);
        await s.SendAsync(method, $"channels/{s.Name("one")}{path}");
        await s.SendAsync("DELETE", $"channels/{s.Name("one-far")}");
        await s.GoneAsync(app, "one", "one-far");
        await s.ShowAtRestAsync("app");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Outlasts_the_channels_move_to_another_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener other = await s.ListenAsync(s.Name("other"));
        Listener app = await EnteredAsync(s);
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("other")}");
        await other.UntilAsync("StasisStart");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.ShowAsync("app");
        await s.ShowAsync("other");

        // Entering the same bridge again is an entry of the other application.
        await AddAsync(s, "one");
        await other.UntilAsync("ChannelEnteredBridge");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.ShowAsync("app");
        await s.ShowAsync("other");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("one")}");
        await s.LeftAsync(app, "one", 2);
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.ShowAsync("app");
        await s.ShowAsync("other");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
    });

    [Fact]
    public Task Of_the_first_application_is_not_ended_by_the_second() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener other = await s.ListenAsync(s.Name("other"));
        Listener app = await EnteredAsync(s);
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("other")}");
        await other.UntilAsync("StasisStart");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("one")}");
        await s.LeftAsync(app, "one");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.ShowAsync("app");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
    });

    [Fact]
    public Task Ends_when_the_channel_is_removed_or_enters_another() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await EnteredAsync(s);
        await s.PostAsync($"bridges/{s.Name("two")}");
        await AddAsync(s, "one", "two");
        await app.UntilAsync("ChannelEnteredBridge");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.ShowAsync("app");
        await s.PostAsync($"bridges/{s.Name("two")}/removeChannel?channel={s.Name("one")}");
        await s.LeftAsync(app, "one");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Counts_once_for_each_channel_that_has_stayed_in_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await AddAsync(s, "one");
        await AddAsync(s, "two");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.DeleteAsync($"channels/{s.Name("two")}");
        await s.GoneAsync(app, "one", "two", "one-far", "two-far");
        await s.ShowAtRestAsync("app");
        for (int i = 0; i < 3; i++)
        {
            await s.UnsubscribeAsync("app", $"bridge:{s.Name("br")}");
        }
    });

    [Fact]
    public Task Brings_the_end_of_a_recording_and_of_a_playback_after_the_hangup() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TwoBridgedAsync();
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"bridges/{s.Name("br")}/play?media=tone:ring&playbackId={s.Name("p")}");
        await app.UntilAsync("PlaybackStarted");
        s.IgnoreVariable("BRIDGEPEER");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one", "one-far");
        await s.DeleteAsync($"channels/{s.Name("two")}");
        await app.UntilAllAsync(
            static e => e.GetProperty("type").GetString() == "RecordingFinished",
            static e => e.GetProperty("type").GetString() == "PlaybackFinished");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
    });

    // An application without a listener exists as long as its subscriptions.
    [Fact]
    public Task Keeps_an_application_that_has_nothing_else() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await EnteredAsync(s);
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one", "one-far");
        await s.ShowAtRestAsync("app");
        await app.CloseAsync();
        await s.ListenAsync(s.Name("other"));
        await s.ShowAsync("app");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await s.ListenAsync(s.Name("third"));
        await s.UntilAsync($"applications/{s.Name("app")}", static (status, _) => status == 404);
    });

    /// <summary>Puts the channel <c>one</c> into the bridge <c>br</c>, to which its application is then subscribed.</summary>
    private static async Task<Listener> EnteredAsync(Scenario s)
    {
        Listener app = await s.BridgedStageAsync("one");
        await AddAsync(s, "one");
        await app.UntilAsync("ChannelEnteredBridge");

        // Asterisk subscribes it a moment later on the channel's thread, so this waits for that thread.
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.ShowAsync("app");
        return app;
    }

    private static Task<Exchange> AddAsync(Scenario s, string channel, string bridge = "br") => s.PostAsync($"bridges/{s.Name(bridge)}/addChannel?channel={s.Name(channel)}");
}
