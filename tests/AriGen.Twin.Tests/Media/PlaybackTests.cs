using System.Text.Json;

namespace AriGen.Twins.Media;

/// <summary>Playbacks on channels.</summary>
public sealed class PlaybackTests
{
    [Fact]
    public Task A_sound_to_its_end() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("sound:beep");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
        await s.PassAsync("one");
        await s.GetAsync($"playbacks/{s.Name("p")}");
    });

    [Theory]
    [InlineData("sound:no-such-sound")]
    [InlineData("sound:")]
    [InlineData("sound:beep&beep")]
    [InlineData("sound:beep.gsm")]
    [InlineData("tone:no-such-tone")]
    [InlineData("digits:")]
    [InlineData("characters:")]
    [InlineData("digits:x")]
    [InlineData("sound:en/beep")]
    public Task One_medium(string media) => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", Uri.EscapeDataString(media));
        await app.UntilAsync("PlaybackFinished");
    });

    [Theory]
    [InlineData("bogus")]
    [InlineData("bogus:x")]
    [InlineData("SOUND:beep")]
    [InlineData("recording:no-such-recording")]
    [InlineData("number:abc")]
    public Task What_Asterisk_passes_over_never_finishes(string media) => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync(media);
        await s.PassAsync("one");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
    });

    [Fact]
    public Task Several_media_of_every_scheme() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", "sound:beep,digits:1,number:2,characters:a,sound:no-such-sound,bogus,sound:beep");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task The_last_of_several_is_missing() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", "sound:beep,sound:no-such-sound");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task The_last_of_several_is_passed_over() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", "sound:beep,bogus");
        await app.UntilAsync("PlaybackStarted", static e => e.GetProperty("playback").GetProperty("media_uri").GetString() == "bogus");
        await s.PassAsync("one");
        await s.GetAsync($"playbacks/{s.Name("p")}");
    });

    [Fact]
    public Task By_a_body_with_all_options() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        s.NeutralPlaybackState();
        await s.PostAsync($"channels/{s.Name("one")}/play", new { media = new[] { "sound:beep", "sound:beep" }, lang = "fr", offsetms = 200, skipms = 100, playbackId = s.Name("p") });
        await app.UntilAsync("PlaybackFinished");
        await s.PostAsync($"channels/{s.Name("one")}/play/{s.Name("q")}", new { media = "sound:beep", playbackId = s.Name("other") });
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task A_repeated_parameter_and_a_late_beginning() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", "sound:no-such-sound&media=sound:hello-world&offsetms=60000");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task One_behind_the_other() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", "sound:beep");
        await s.PlayAsync("one", "q", "sound:no-such-sound");
        await s.PlayAsync("one", "r", "tone:ring");
        await s.PlayAsync("one", "r", "sound:beep");
        await s.GetAsync($"playbacks/{s.Name("q")}");
        await app.UntilAsync("PlaybackStarted", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name("r"));
        await s.DeleteAsync($"playbacks/{s.Name("r")}");
        await app.UntilAsync("PlaybackFinished", static e => e.GetProperty("playback").GetProperty("media_uri").GetString() == "tone:ring");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        string play = $"channels/{s.Name("one")}/play";
        await s.PostAsync(play);
        await s.PostAsync($"{play}?media=");
        await s.PostAsync($"{play}?media=,sound:beep");
        await s.PostAsync($"{play}?media=sound:beep,");
        await s.PostAsync($"{play}?media=sound:beep&skipms=-1");
        await s.PostAsync($"{play}?media=sound:beep&offsetms=-1");
        await s.PostAsync($"channels/{s.Name("none")}/play?media=sound:beep");
        await s.PostAsync($"channels/{s.Name("one-far")}/play?media=sound:beep");
        await s.GetAsync($"playbacks/{s.Name("none")}");
        await s.DeleteAsync($"playbacks/{s.Name("none")}");
        await s.PostAsync($"playbacks/{s.Name("none")}/control?operation=pause");
        await s.PostAsync($"playbacks/{s.Name("none")}/control?operation=bogus");
        await s.PostAsync($"playbacks/{s.Name("none")}/control?operation=");
        await s.PostAsync($"playbacks/{s.Name("none")}/control");
    });

    [Fact]
    public Task Hung_up_with_several_waiting() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p1", "sound:hello-world,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.PlayAsync("one", "p2", "tone:ring");
        await s.PlayAsync("one", "p3", "bogus");
        await s.PlayAsync("one", "p4", "sound:no-such-sound");
        await s.PlayAsync("one", "p5", "digits:1");
        await s.PlayAsync("one", "p6", "number:1");
        await s.PlayAsync("one", "p7", "characters:a");
        await s.DeleteAsync($"playbacks/{s.Name("p6")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("one-far"));
        await s.GetAsync($"playbacks/{s.Name("p2")}");
    });

    [Fact]
    public Task Hung_up_by_the_far_end() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p1", "tone:ring,sound:beep");
        await app.UntilAsync("PlaybackStarted");
        await s.PlayAsync("one", "p2", "sound:beep,sound:beep");
        await s.DeleteAsync($"channels/{s.Name("one-far")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("one"));
    });

    [Fact]
    public Task Commands_wait_for_it() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one");
        await s.PlayAsync("one", "p", "tone:ring");
        await app.UntilAsync("PlaybackStarted");
        Task<Exchange> added = s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.PlayAsync("one", "q", "sound:beep");
        Task<Exchange> answered = s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.GetAsync($"bridges/{s.Name("br")}");
        Assert.False(added.IsCompleted);
        Assert.False(answered.IsCompleted);
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await added;
        await answered;
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task Two_channels_at_once() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")},{s.Name("two")}");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two"));
        await s.PlayAsync("one", "p", "sound:beep");
        await s.PlayAsync("two", "q", "sound:beep");
        await app.UntilAsync("PlaybackFinished");
        await app.UntilAsync("PlaybackFinished");
    });
}
