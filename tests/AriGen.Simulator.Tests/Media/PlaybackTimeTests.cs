namespace AriGen.Simulator.Tests.Media;

/// <summary>How long things are played, by a clock that the test moves.</summary>
public sealed class PlaybackTimeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sound:hello-world", 1420)]
    [InlineData("sound:silence/3", 3000)]
    [InlineData("digits:42", 1580)]
    [InlineData("number:7", 840)]
    [InlineData("number:21", 1860)]
    [InlineData("characters:ab", 1380)]
    public async Task Ends_to_the_millisecond(string media, int milliseconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, media, new() { PlaybackId = "p" }, Ct);
        stage.Advance(milliseconds - 1);
        Assert.Equal(PlaybackState.Playing, (await stage.Ari.Playbacks.GetAsync("p", Ct)).State);
        stage.Advance(1);
        await Assert.ThrowsAsync<AriNotFoundException>(() => stage.Ari.Playbacks.GetAsync("p", Ct));
        Assert.Equal(PlaybackState.Done, (await stage.NextAsync<PlaybackFinished>()).Playback.State);
    }

    // As measured on Asterisk: forward past the end is as far before it, and back before the beginning is the beginning.
    [Theory]
    [InlineData("forward", 500, 200, 720)]
    [InlineData("forward", 700, 900, 700)]
    [InlineData("forward", 3000, 500, 1420)]
    [InlineData("reverse", 200, 500, 1120)]
    [InlineData("reverse", 2000, 900, 1420)]
    [InlineData("restart", 3000, 900, 1420)]
    public async Task Winding(string operation, int step, int after, int left)
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, "sound:hello-world", new() { PlaybackId = "p", Skip = TimeSpan.FromMilliseconds(step) }, Ct);
        stage.Advance(after);
        await stage.Ari.Playbacks.ControlAsync("p", operation, Ct);
        stage.Advance(left - 1);
        Assert.Equal(PlaybackState.Playing, (await stage.Ari.Playbacks.GetAsync("p", Ct)).State);
        stage.Advance(1);
        await stage.NextAsync<PlaybackFinished>();
    }

    [Fact]
    public async Task A_pause_takes_as_long_as_it_takes()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, "sound:hello-world", new() { PlaybackId = "p" }, Ct);
        stage.Advance(1000);
        await stage.Ari.Playbacks.ControlAsync("p", PlaybackOperation.Pause, Ct);
        stage.Advance(3_600_000);
        Assert.Equal("paused", (await stage.Ari.Playbacks.GetAsync("p", Ct)).State.Value);
        await stage.Ari.Playbacks.ControlAsync("p", PlaybackOperation.Unpause, Ct);
        stage.Advance(419);
        Assert.Equal(PlaybackState.Playing, (await stage.Ari.Playbacks.GetAsync("p", Ct)).State);
        stage.Advance(1);
        await stage.NextAsync<PlaybackFinished>();
    }

    [Fact]
    public async Task A_tone_has_no_end()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, "tone:ring", new() { PlaybackId = "p" }, Ct);
        stage.Advance(3_600_000);
        Assert.Equal(PlaybackState.Playing, (await stage.Ari.Playbacks.GetAsync("p", Ct)).State);
        await stage.Ari.Playbacks.StopAsync("p", Ct);
        await stage.NextAsync<PlaybackFinished>();
    }
}
