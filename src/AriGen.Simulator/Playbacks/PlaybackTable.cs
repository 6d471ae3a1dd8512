namespace AriGen.Simulator;

/// <summary>The playbacks that wait or run, by id. Asterisk does not mind two of the same: the older one is found.</summary>
internal sealed class PlaybackTable(RecordingTable recordings, PbxScheduler scheduler, PbxIds ids)
{
    private readonly Dictionary<string, List<Playback>> _byId = [];

    public Playback? Find(string id) => _byId.GetValueOrDefault(id)?[0];

    /// <summary>Creates a playback and adds it.</summary>
    public Playback Begin(PlaybackRequest request, Audience audience)
    {
        string id = request.Id ?? ids.NextGuid().ToString();
        Playback playback = new(this, recordings, scheduler, id, request, audience);
        if (!_byId.TryGetValue(playback.Id, out List<Playback>? same))
        {
            same = _byId[playback.Id] = [];
        }

        same.Add(playback);
        return playback;
    }

    public void Remove(Playback playback)
    {
        List<Playback> same = _byId[playback.Id];
        same.Remove(playback);
        if (same.Count == 0)
        {
            _byId.Remove(playback.Id);
        }
    }
}
