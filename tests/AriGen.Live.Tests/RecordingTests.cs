namespace AriGen.Live;

/// <summary>A recording while it is made.</summary>
public sealed class RecordingTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Pause_mute_and_stop()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app, "1001");
        string name = NewId();

        LiveRecording recording = await call.RecordAsync(name, "wav", new() { MaxDuration = TimeSpan.FromSeconds(60), IfExists = RecordIfExists.Overwrite, TerminateOn = RecordTerminateOn.Hash, Beep = false }, Ct);
        Assert.Equal(name, recording.Name);
        Assert.Equal("wav", (await app.WaitForAsync<RecordingStarted>()).Recording.Format);

        LiveRecordingHandle live = Ari.LiveRecording(name);
        Assert.Equal(LiveRecordingState.Recording, (await live.GetLiveAsync(Ct)).State);
        await live.PauseAsync(Ct);
        Assert.Equal(LiveRecordingState.Paused, (await live.GetLiveAsync(Ct)).State);
        await live.UnpauseAsync(Ct);
        await live.MuteAsync(Ct);
        await live.UnmuteAsync(Ct);
        await live.StopAsync(Ct);

        RecordingFinished finished = await app.WaitForAsync<RecordingFinished>();
        Assert.Equal(LiveRecordingState.Done, finished.Recording.State);
        Assert.Equal($"channel:{call.Id}", finished.Recording.TargetUri);
        await Ari.Recordings.DeleteStoredAsync(name, Ct);
    }

    [Fact]
    public async Task A_cancelled_recording_leaves_nothing()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app, "1001");
        string name = NewId();
        await call.RecordAsync(name, "gsm", cancellationToken: Ct);
        await app.WaitForAsync<RecordingStarted>();

        await Ari.LiveRecording(name).CancelAsync(Ct);

        await app.WaitForAsync<RecordingFinished>(e => e.Recording.Name == name);
        await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Recordings.GetStoredAsync(name, Ct));
    }
}
