namespace AriGen.Simulator;

/// <summary>Operations of bridges that play and record.</summary>
internal sealed class BridgeMediaOperations(BridgeTable bridges, ChannelTable channels, PlaybackTable playbacks, RecordingTable recordings, PbxScheduler scheduler) : BridgeOperationGroup(bridges, channels)
{
    private static readonly RestReply AllocationFailed = RestReply.OfJson("""{"error":"Allocation failed"}"""u8.ToArray(), 500);

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "play", Play);
        table.Add(Resource, "playWithId", Play);
        table.Add(Resource, "record", Record);
    }

    private RestReply Play(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);

        // It is there before Asterisk looks at what it is to play, and goes again when that is of no use.
        Announcer announcer = Announcer.Of(bridge, Channels);
        PlaybackRequest request;
        try
        {
            request = PlaybackArguments.Read(arguments, SoundCatalogue.Language, new RefusedException(500, ""));
        }
        catch (RefusedException)
        {
            return AllocationFailed;
        }

        Playback playback = playbacks.Begin(request, new BridgeAudience(bridge, announcer));
        announcer.Post(playback);
        return Reply(playback.Snapshot(), 201);
    }

    private RestReply Record(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        RecordingRequest request = RecordingArguments.Read(arguments, isChecked: false);
        RecordingArguments.ThrowIfUnknownFormat(request);

        // Each recording has a recorder of its own, who comes in even for one that is refused then.
        BridgeMember recorder = bridge.Enter(Channels.NextName("Recorder", "ARI") + ";2");
        try
        {
            RecordingArguments.Read(arguments);
            LiveRecording recording = recordings.Begin(request, new RecordedBridge(bridge, recorder));
            scheduler.Start(async () =>
            {
                await recording.RunAsync();
                bridge.Leave(recorder);
            });
            return Reply(recording.Snapshot(), 201);
        }
        catch (RefusedException)
        {
            bridge.Leave(recorder);
            throw;
        }
    }
}
