namespace AriGen.Simulator;

/// <summary>The recordings, those that wait or run and those that are stored.</summary>
internal sealed class RecordingTable
{
    private readonly Dictionary<string, LiveRecording> _live = [];
    private readonly SortedDictionary<string, StoredRecording> _stored = new(StringComparer.Ordinal);

    public IEnumerable<StoredRecording> Stored => _stored.Values;

    public LiveRecording? FindLive(string name) => _live.GetValueOrDefault(name);

    public StoredRecording? FindStored(string name) => _stored.GetValueOrDefault(name);

    /// <summary>Whether a name leads out of the folder of recordings.</summary>
    public static bool IsOutside(string name)
    {
        int depth = 0;
        foreach (string part in name.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1))
        {
            depth += part == ".." ? -1 : 1;
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A recording is asked for.</summary>
    /// <exception cref="RefusedException">It has no name that could be a file's, or there is one already.</exception>
    public LiveRecording Begin(Pbx pbx, RecordingRequest request, RecordingSource source)
    {
        if (request.Name.Length == 0 || request.MaxSeconds < 0 || request.MaxSilenceSeconds < 0 || IsOutside(request.Name))
        {
            throw new RefusedException(500, "Error parsing request");
        }

        if (_live.ContainsKey(request.Name) || (request.IfExists == "fail" && _stored.ContainsKey(request.Name)))
        {
            throw new RefusedException(409, $"Recording '{request.Name}' already exists and can not be overwritten");
        }

        return _live[request.Name] = new LiveRecording(pbx, request, source);
    }

    /// <summary>What a recording goes to: a new one, or one that grows.</summary>
    public StoredRecording Open(RecordingRequest request)
        => request.IfExists == "append" && FindStored(request.Name) is { } there ? there : Store(new StoredRecording(request.Name, request.Format));

    public StoredRecording Store(StoredRecording recording) => _stored[recording.Name] = recording;

    /// <summary>After a restart: files are still there.</summary>
    public void TakeOver(RecordingTable before)
    {
        foreach (StoredRecording recording in before.Stored)
        {
            Store(recording);
        }
    }

    public void Remove(LiveRecording recording) => _live.Remove(recording.Name);

    public void Remove(StoredRecording recording) => _stored.Remove(recording.Name);
}
