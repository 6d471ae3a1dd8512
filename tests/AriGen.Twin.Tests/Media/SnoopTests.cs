namespace AriGen.Twins.Media;

/// <summary>Snoop channels, which listen to others.</summary>
public sealed class SnoopTests
{
    [Fact]
    public Task Lasts_no_longer_than_the_other() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await SnoopAsync(s, app, "one", "spy", "spy=both&appArgs=a,b");
        await s.GetAsync($"channels/{s.Name("spy")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("one"));
    });

    [Fact]
    public Task Hung_up_by_itself() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await SnoopAsync(s, app, "one", "spy", "spy=in&whisper=out");
        await s.DeleteAsync($"channels/{s.Name("spy")}");
        await app.UntilAsync("StasisEnd");
        await s.GetAsync($"channels/{s.Name("one")}");
    });

    [Fact]
    public Task Plays_and_is_bridged() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one");
        await SnoopAsync(s, app, "one", "spy", "whisper=both");
        await s.PlayAsync("spy", "p", "sound:beep");
        await app.UntilAsync("PlaybackFinished");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("spy")}");
        await app.UntilAsync("ChannelEnteredBridge");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("one"));
    });

    [Fact]
    public Task Of_a_channel_outside_of_Stasis_and_of_a_snoop() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await SnoopAsync(s, app, "one-far", "far", "spy=out");
        await SnoopAsync(s, app, "far", "second", "spy=in");
        await s.DeleteAsync($"channels/{s.Name("far")}");
        await app.UntilAsync("StasisEnd");
        await app.UntilAsync("StasisEnd");
    });

    [Fact]
    public Task As_those_hear_it_who_hear_of_all_channels() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        Listener all = await s.ListenToAllChannelsAsync();
        await SnoopAsync(s, app, "one", "spy", "spy=both");
        await s.DeleteAsync($"channels/{s.Name("spy")}");

        // It has left the application by a hangup, but still exists.
        await s.UntilAsync($"channels/{s.Name("spy")}", static (_, body) => body.Contains("\"app_name\":\"\"", StringComparison.Ordinal));
        await s.GetAsync($"channels/{s.Name("spy")}");
        await SnoopAsync(s, app, "one", "ends", "spy=in");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(all, "one", "one-far", "spy", "ends");
    });

    [Fact]
    public Task For_an_application_that_is_not_there() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/snoop/{s.Name("spy")}?spy=both&app={s.Name("none")}");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        string snoop = $"channels/{s.Name("one")}/snoop", app = s.Name("app");
        await s.PostAsync($"{snoop}?app={app}");
        await s.PostAsync($"{snoop}?spy=none&whisper=none&app={app}");
        await s.PostAsync($"{snoop}?spy=nonsense&app={app}");
        await s.PostAsync($"{snoop}?whisper=nonsense&app={app}");
        await s.PostAsync($"{snoop}?spy=both&whisper=nonsense&app={app}");
        await s.PostAsync($"{snoop}?spy=both");
        await s.PostAsync($"{snoop}?spy=both&app=");
        await s.PostAsync($"channels/{s.Name("none")}/snoop?spy=both&app={app}");
        await s.PostAsync($"{snoop}/{s.Name("one")}?spy=both&app={app}");
    });

    private static async Task SnoopAsync(Scenario s, Listener app, string channel, string id, string options)
    {
        await s.PostAsync($"channels/{s.Name(channel)}/snoop/{s.Name(id)}?{options}&app={s.Name("app")}");
        await app.UntilAsync("StasisStart", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name(id));
    }
}
