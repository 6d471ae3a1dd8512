namespace AriGen.Simulator;

/// <summary>Operations of bridges that play and record.</summary>
internal sealed class BridgeMediaOperations(Pbx pbx) : BridgeOperationGroup(pbx)
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
        Announcer announcer = Announcer.Of(bridge);
        PlaybackRequest request;
        try
        {
            request = PlaybackArguments.Read(Pbx, arguments, SoundCatalogue.Language, new RefusedException(500, ""));
        }
        catch (RefusedException)
        {
            return AllocationFailed;
        }

        Playback playback = new(Pbx, request, new BridgeAudience(bridge, announcer));
        Pbx.Playbacks.Add(playback);
        announcer.Post(playback);
        return Reply(playback.Snapshot(), 201);
    }

    private RestReply Record(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        RecordingRequest request = RecordingArguments.Read(arguments, isChecked: false);
        RecordingArguments.ThrowIfUnknownFormat(request);

        // Each recording has a recorder of its own, who comes in even for one that is refused then.
        BridgeMember recorder = bridge.Enter(Pbx.Channels.NextName("Recorder", "ARI") + ";2");
        try
        {
            RecordingArguments.Read(arguments);
            LiveRecording recording = Pbx.Recordings.Begin(Pbx, request, new RecordedBridge(bridge, recorder));
            Pbx.Start(async () =>
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
