namespace AriGen.Simulator;

/// <summary>The recordings, those that wait or run and those that are stored.</summary>
internal sealed class RecordingTable(PbxScheduler scheduler)
{
    private readonly Dictionary<string, LiveRecording> _live = [];

    // By name without the slashes before it, and of each name a file for each format. Which of these Asterisk finds first is up to its file system.
    private readonly SortedDictionary<string, SortedDictionary<string, StoredRecording>> _stored = new(StringComparer.Ordinal);

    /// <summary>One of each name.</summary>
    public IEnumerable<StoredRecording> Stored => _stored.Values.Select(static files => files.Values.First());

    /// <summary><see langword="true"/> if the time limit of a recording counts whole seconds of the clock; otherwise, <see langword="false"/>.</summary>
    public bool EndsLate { get; set; }

    public LiveRecording? FindLive(string name) => _live.GetValueOrDefault(name);

    /// <summary>A file of a name; null where there is none.</summary>
    public StoredRecording? FindStored(string name) => FilesOf(name)?.Values.First();

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
    /// <exception cref="RefusedException">It has no name that could be a file's, or there is one already, in whatever format.</exception>
    public LiveRecording Begin(RecordingRequest request, RecordingSource source)
    {
        if (request.Name.Length == 0 || request.MaxSeconds < 0 || request.MaxSilenceSeconds < 0 || IsOutside(request.Name))
        {
            throw new RefusedException(500, "Error parsing request");
        }

        if (_live.ContainsKey(request.Name) || (request.IfExists == "fail" && FilesOf(request.Name) is not null))
        {
            throw new RefusedException(409, $"Recording '{request.Name}' already exists and can not be overwritten");
        }

        return _live[request.Name] = new LiveRecording(this, scheduler, request, source);
    }

    /// <summary>What a recording goes to: a new file, or one of this format that grows. Those of other formats stay as they are.</summary>
    public StoredRecording Open(RecordingRequest request)
    {
        RecordingFormat format = RecordingFormat.Find(request.Format)!;
        return request.IfExists == "append" && FilesOf(request.Name)?.GetValueOrDefault(format.Extension) is { } there
            ? there : Store(new StoredRecording(request.Name, format));
    }

    public StoredRecording Store(StoredRecording recording)
    {
        if (!_stored.TryGetValue(recording.Name, out SortedDictionary<string, StoredRecording>? files))
        {
            _stored[recording.Name] = files = new SortedDictionary<string, StoredRecording>(StringComparer.Ordinal);
        }

        return files[recording.Format.Extension] = recording;
    }

    /// <summary>After a restart: files are still there, with what has come to them.</summary>
    public void TakeOver(RecordingTable before)
    {
        foreach (LiveRecording recording in before._live.Values)
        {
            recording.Flush();
        }

        foreach (StoredRecording recording in before._stored.Values.SelectMany(static files => files.Values))
        {
            Store(recording);
        }
    }

    public void Remove(LiveRecording recording) => _live.Remove(recording.Name);

    /// <summary>Removes one file. Those of the same name in other formats are found from then on.</summary>
    public void Remove(StoredRecording recording)
    {
        _stored[recording.Name].Remove(recording.Format.Extension);
        if (_stored[recording.Name].Count == 0)
        {
            _stored.Remove(recording.Name);
        }
    }

    /// <summary>Removes the files of a name in all formats.</summary>
    public void RemoveAll(string name) => _stored.Remove(StoredRecording.NameOf(name));

    private SortedDictionary<string, StoredRecording>? FilesOf(string name) => _stored.GetValueOrDefault(StoredRecording.NameOf(name));
}
