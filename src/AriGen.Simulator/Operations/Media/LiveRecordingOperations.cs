namespace AriGen.Simulator;

/// <summary>Operations of recordings that wait or run.</summary>
internal sealed class LiveRecordingOperations(RecordingTable recordings) : OperationGroup
{
    private const string Resource = "recordings";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "getLive", arguments => Reply(RecordingOf(arguments).Snapshot()));
        Add(table, "stop", static recording => recording.Stop());
        Add(table, "cancel", static recording => recording.Cancel());
        Add(table, "pause", static recording => recording.Pause(true));
        Add(table, "unpause", static recording => recording.Pause(false));
        Add(table, "mute", static recording => recording.Mute(true));
        Add(table, "unmute", static recording => recording.Mute(false));
    }

    private void Add(OperationTable table, string nickname, Action<LiveRecording> run) => table.Add(Resource, nickname, arguments =>
    {
        run(RecordingOf(arguments));
        return RestReply.NoContent;
    });

    private LiveRecording RecordingOf(Arguments arguments)
        => recordings.FindLive(arguments.Path("recordingName")) ?? throw new RefusedException(404, "Recording not found");
}
