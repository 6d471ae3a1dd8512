namespace AriGen.Live;

/// <summary>Playbacks to all channels of a bridge, and recordings of them.</summary>
public sealed class BridgeMediaTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Play_to_all()
    {
        (EventRecorder app, BridgeHandle room) = await RoomAsync();

        Playback playback = await room.PlayAsync("sound:beep", new() { Language = "en", Skip = TimeSpan.FromMilliseconds(1000) }, Ct);
        Assert.Equal($"bridge:{room.Id}", playback.TargetUri);
        await app.WaitForAsync<PlaybackFinished>(e => e.Playback.Id == playback.Id);

        string id = NewId();
        await room.PlayAsync(["tone:ring", "sound:beep"], new() { PlaybackId = id }, Ct);
        await app.WaitForAsync<PlaybackStarted>(e => e.Playback.Id == id);
        await Ari.Playbacks.StopAsync(id, Ct);
        await app.WaitForAsync<PlaybackFinished>(e => e.Playback.Id == id);
    }

    [Fact]
    public async Task Record_all()
    {
        (EventRecorder app, BridgeHandle room) = await RoomAsync();
        string name = NewId();

        // Without a format the server would crash: the generated method does not let it be left out.
        LiveRecording recording = await room.RecordAsync(name, "wav", new() { IfExists = RecordIfExists.Overwrite, MaxDuration = TimeSpan.FromSeconds(60) }, Ct);
        Assert.Equal($"bridge:{room.Id}", recording.TargetUri);
        await app.WaitForAsync<RecordingStarted>(e => e.Recording.Name == name);
        await Ari.Recordings.StopAsync(name, Ct);

        await app.WaitForAsync<RecordingFinished>(e => e.Recording.Name == name);
        await Ari.Recordings.DeleteStoredAsync(name, Ct);
    }

    private async Task<(EventRecorder App, BridgeHandle Room)> RoomAsync()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle caller = await CallAsync(app);
        BridgeHandle room = Ari.Bridge(await Ari.Bridges.CreateAsync(new() { Type = "mixing" }, Ct));
        await room.AddChannelAsync(caller.Id, cancellationToken: Ct);
        await app.WaitForAsync<ChannelEnteredBridge>();
        return (app, room);
    }
}
