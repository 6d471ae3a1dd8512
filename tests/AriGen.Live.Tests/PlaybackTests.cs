namespace AriGen.Live;

/// <summary>Sounds and tones on a channel.</summary>
public sealed class PlaybackTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task A_sound_to_its_end()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        Playback playback = await call.PlayAsync("sound:beep", new() { Language = "en" }, Ct);

        Assert.Equal("sound:beep", playback.MediaUri);
        Assert.Equal($"channel:{call.Id}", playback.TargetUri);
        await app.WaitForAsync<PlaybackStarted>(e => e.Playback.Id == playback.Id);
        PlaybackFinished finished = await app.WaitForAsync<PlaybackFinished>(e => e.Playback.Id == playback.Id);
        Assert.Equal(PlaybackState.Done, finished.Playback.State);
    }

    [Fact]
    public async Task Several_media_one_after_the_other()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        Playback playback = await call.PlayAsync(["sound:beep", "digits:12"], cancellationToken: Ct);

        PlaybackContinuing continuing = await app.WaitForAsync<PlaybackContinuing>();
        Assert.Equal(playback.Id, continuing.Playback.Id);
        Assert.Equal(("sound:beep", "digits:12"), (continuing.Playback.MediaUri, continuing.Playback.NextMediaUri));
        await app.WaitForAsync<PlaybackFinished>();
    }

    [Fact]
    public async Task Control_and_stop()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);
        string id = NewId();

        // Long enough to be still there at the end.
        await call.PlayAsync(
            "sound:demo-congrats",
            new() { PlaybackId = id, Offset = TimeSpan.FromMilliseconds(100), Skip = TimeSpan.FromMilliseconds(500) },
            Ct);
        await app.WaitForAsync<PlaybackStarted>();

        PlaybackHandle playback = Ari.Playback(id);
        Assert.Equal(PlaybackState.Playing, (await playback.GetAsync(Ct)).State);
        foreach (PlaybackOperation operation in (PlaybackOperation[])[PlaybackOperation.Pause, PlaybackOperation.Unpause, PlaybackOperation.Forward, PlaybackOperation.Reverse, PlaybackOperation.Restart])
        {
            await playback.ControlAsync(operation, Ct);
        }

        await playback.StopAsync(Ct);
        await app.WaitForAsync<PlaybackFinished>(e => e.Playback.Id == id);
        AriNotFoundException unknown = await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Playbacks.StopAsync("nothing", Ct));
        Assert.Equal("nothing", unknown.ResourceId);
    }

    [Fact]
    public async Task A_tone_plays_until_it_is_stopped()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        Playback tone = await call.PlayAsync("tone:ring", cancellationToken: Ct);
        await app.WaitForAsync<PlaybackStarted>();
        await Ari.Playbacks.StopAsync(tone.Id, Ct);

        await app.WaitForAsync<PlaybackFinished>();
    }

    [Fact]
    public async Task A_file_that_is_not_there()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        Playback playback = await call.PlayAsync("sound:no-such-file", cancellationToken: Ct);

        // The request is accepted: only the event tells.
        PlaybackFinished finished = await app.WaitForAsync<PlaybackFinished>(e => e.Playback.Id == playback.Id);
#if ARI_22
        Assert.Equal(PlaybackState.Failed, finished.Playback.State);
#else
        Assert.NotEqual(PlaybackState.Playing, finished.Playback.State);
#endif
    }
}
