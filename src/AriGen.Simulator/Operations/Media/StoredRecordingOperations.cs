namespace AriGen.Simulator;

/// <summary>Operations of recordings that are stored.</summary>
internal sealed class StoredRecordingOperations(RecordingTable recordings) : OperationGroup
{
    private const string Resource = "recordings";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "listStored", List);
        table.Add(Resource, "getStored", Get);
        table.Add(Resource, "deleteStored", Delete);
        table.Add(Resource, "getStoredFile", GetFile);
        table.Add(Resource, "copyStored", Copy);
    }

    private RestReply List(Arguments arguments) => Reply(recordings.Stored.Select(static recording => recording.Snapshot()));

    private RestReply Get(Arguments arguments) => Reply(RecordingOf(arguments).Snapshot());

    private RestReply Delete(Arguments arguments)
    {
        recordings.Remove(RecordingOf(arguments));
        return RestReply.NoContent;
    }

    private RestReply GetFile(Arguments arguments)
    {
        StoredRecording recording = RecordingOf(arguments);
        return new RestReply(200, recording.Format.ContentType, recording.ToFile());
    }

    private RestReply Copy(Arguments arguments)
    {
        StoredRecording recording = RecordingOf(arguments);
        string name = arguments.Given("destinationRecordingName") ?? throw new RefusedException(400, "Invalid destination recording name") { Reason = "Bad request" };
        if (name.Length == 0)
        {
            throw new RefusedException(500, "Error building response");
        }

        if (RecordingTable.IsOutside(name))
        {
            throw new RefusedException(403, "Destination file path is forbidden");
        }

        if (recordings.FindStored(name) is not null)
        {
            throw new RefusedException(409, "A recording with the same name already exists on the system");
        }

        // It takes what comes after the last dot for a format, also where that is in the name of a folder, and looks no more at what is there.
        int dot = name.LastIndexOf('.');
        return Reply(recordings.Store(recording.CopyAs(dot < 0 ? name : name[..dot])).Snapshot());
    }

    private StoredRecording RecordingOf(Arguments arguments)
        => recordings.FindStored(arguments.Path("recordingName")) ?? throw new RefusedException(404, "Recording not found");
}
