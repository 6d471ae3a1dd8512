namespace AriGen.Simulator;

/// <summary>Operations of channels that play and record.</summary>
internal sealed class ChannelMediaOperations(Pbx pbx) : OperationGroup(pbx)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "play", Play);
        table.Add(Resource, "playWithId", Play);
        table.Add(Resource, "record", Record);
    }

    private RestReply Play(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        PlaybackRequest request = PlaybackArguments.Read(Pbx, arguments, channel.Language, new RefusedException(500, "Failed to queue media for playback"));
        Playback playback = new(Pbx, request, new ChannelAudience(channel));
        Pbx.Playbacks.Add(playback);
        visit.Commands.Post(playback.PlayAsync);
        return Reply(playback.Snapshot(), 201);
    }

    private RestReply Record(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        RecordingRequest request = RecordingArguments.Read(arguments);
        RecordingArguments.ThrowIfNegative(request);
        RecordingArguments.ThrowIfUnknownFormat(request);
        LiveRecording recording = Pbx.Recordings.Begin(Pbx, request, new RecordedChannel(channel));
        channel.RecordingCount++;
        visit.Commands.Post(async () =>
        {
            await recording.RunAsync();
            channel.RecordingCount--;
        });
        return Reply(recording.Snapshot(), 201);
    }
}
