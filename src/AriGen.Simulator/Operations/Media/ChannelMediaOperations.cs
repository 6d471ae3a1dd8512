namespace AriGen.Simulator;

/// <summary>Operations of channels that play and record.</summary>
internal sealed class ChannelMediaOperations(ChannelTable channels, PlaybackTable playbacks, RecordingTable recordings) : ChannelOperationGroup(channels)
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
        PlaybackRequest request = PlaybackArguments.Read(arguments, channel.Language, new RefusedException(500, "Failed to queue media for playback"));
        Playback playback = playbacks.Begin(request, new ChannelAudience(channel));
        visit.Commands.Post(playback.PlayAsync);
        return Reply(playback.Snapshot(), 201);
    }

    private RestReply Record(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        RecordingRequest request = RecordingArguments.Read(arguments);
        RecordingArguments.ThrowIfNegative(request);
        RecordingArguments.ThrowIfUnknownFormat(request);
        LiveRecording recording = recordings.Begin(request, new RecordedChannel(channel));
        channel.RecordingCount++;
        visit.Commands.Post(async () =>
        {
            await recording.RunAsync();
            channel.RecordingCount--;
        });
        return Reply(recording.Snapshot(), 201);
    }
}
