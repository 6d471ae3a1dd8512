namespace AriGen.Twins.Media;

/// <summary>The operations that control a playback.</summary>
public sealed class PlaybackControlTests
{
    private static readonly string[] Operations = ["pause", "unpause", "forward", "reverse", "restart"];

    [Fact]
    public Task One_that_waits() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("tone:ring");
        await s.PlayAsync("one", "q", "sound:beep,sound:beep");
        await ControlAsync(s, "q", Operations);
        await s.GetAsync($"playbacks/{s.Name("q")}");
        await s.DeleteAsync($"playbacks/{s.Name("q")}");
        await ControlAsync(s, "q", Operations);
        await s.DeleteAsync($"playbacks/{s.Name("q")}");
        await s.GetAsync($"playbacks/{s.Name("q")}");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
        await app.UntilAsync("PlaybackFinished");
        await s.PassAsync("one");
        await s.GetAsync($"playbacks/{s.Name("q")}");
    });

    [Fact]
    public Task Paused_and_going_on() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("sound:demo-instruct");
        await ControlAsync(s, "p", "unpause", "pause");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await ControlAsync(s, "p", "pause", "forward", "reverse", "restart", "unpause");
        await app.UntilAsync("PlaybackStarted");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await ControlAsync(s, "p", "forward", "reverse", "restart");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task Wound_to_its_end() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        s.NeutralPlaybackState();
        await s.PostAsync($"channels/{s.Name("one")}/play/{s.Name("p")}?media=sound:demo-congrats&offsetms=1000&skipms=15000");
        await app.UntilAsync("PlaybackStarted");

        // Half a minute of audio: forward, past the end, back, and again.
        await ControlAsync(s, "p", "forward");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await ControlAsync(s, "p", "restart", "reverse");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task Stopped_while_paused() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("sound:hello-world,sound:beep");
        await ControlAsync(s, "p", "pause");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task A_sound_that_is_stopped_takes_what_is_behind_it_along() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("sound:hello-world,tone:ring");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
        await s.PassAsync("one");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
    });

    [Fact]
    public Task A_tone_that_is_stopped_does_not() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("tone:ring,sound:hello-world");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackStarted");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task A_tone() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("tone:busy%3Btonezone=us");
        await ControlAsync(s, "p", "forward", "reverse", "restart", "unpause", "pause");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await ControlAsync(s, "p", "forward", "unpause");
        await app.UntilAsync("PlaybackStarted");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
        await s.PlayAsync("one", "q", "tone:!1004/100");
        await app.UntilAsync("PlaybackStarted");
        await s.DeleteAsync($"playbacks/{s.Name("q")}");
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task Digits_are_out_of_control() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("digits:12,sound:no-such-sound");
        await ControlAsync(s, "p", Operations);
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("PlaybackFinished");
    });

    private static async Task ControlAsync(Scenario s, string playback, params string[] operations)
    {
        foreach (string operation in operations)
        {
            await s.PostAsync($"playbacks/{s.Name(playback)}/control?operation={operation}");
        }
    }
}
