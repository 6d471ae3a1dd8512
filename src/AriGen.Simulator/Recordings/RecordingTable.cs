namespace AriGen.Simulator;

/// <summary>The waiting, running and stored recordings.</summary>
internal sealed class RecordingTable(PbxScheduler scheduler)
{
    private readonly Dictionary<string, LiveRecording> _live = [];

    // By the name without leading slashes, and then by format. In Asterisk, the file system decides which format is found first.
    private readonly SortedDictionary<string, SortedDictionary<string, StoredRecording>> _stored = new(StringComparer.Ordinal);

    /// <summary>The stored recordings, one for each name.</summary>
    public IEnumerable<StoredRecording> Stored => _stored.Values.Select(static files => files.Values.First());

    /// <summary>Whether the time limit of a recording counts whole seconds of the clock.</summary>
    public bool EndsLate { get; set; }

    public LiveRecording? FindLive(string name) => _live.GetValueOrDefault(name);

    /// <summary>Finds a stored recording, or <see langword="null"/>.</summary>
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

    /// <summary>Adds a recording.</summary>
    /// <exception cref="RefusedException">The name is not a valid file name, or is in use in some format.</exception>
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

    /// <summary>
    /// Opens the file of a recording: a new one, or an existing one of the format to append to. Files of other formats stay as they are.
    /// </summary>
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

    /// <summary>Takes over the files of the server before a restart, including those of running recordings.</summary>
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

    /// <summary>Removes one file. Afterwards, files of the name in other formats are found.</summary>
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
