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
        PlaybackRequest request = PlaybackArguments.Read(arguments, channel.Language, new RefusedException(500, "Failed to queue media for playback"));
        Playback playback = new(Pbx, request, $"channel:{channel.Id}", message => Publish(channel, message));
        Pbx.Playbacks.Add(playback);
        visit.Commands.Post(() => channel.SpeakAsync(Audio.Sound, () => playback.PlayAsync(channel.HungUp)));
        return Reply(playback.Snapshot(), 201);
    }

    /// <summary>Who waits for a sound at the far end knows of it before those who wait for the event.</summary>
    private static void Publish(Channel channel, Wire.Event message)
    {
        if (message is Wire.PlaybackStarted started)
        {
            channel.Technology.Hear(started.Playback.MediaUri);
        }

        channel.Publish(message);
    }

    private RestReply Record(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        RecordingRequest request = RecordingArguments.Read(arguments);
        RecordingArguments.ThrowIfNegative(request);
        RecordingArguments.ThrowIfUnknownFormat(request);
        LiveRecording recording = Pbx.Recordings.Begin(Pbx, request, new RecordedChannel(channel));
        channel.Recordings++;
        visit.Commands.Post(async () =>
        {
            await recording.RunAsync();
            channel.Recordings--;
        });
        return Reply(recording.Snapshot(), 201);
    }
}
