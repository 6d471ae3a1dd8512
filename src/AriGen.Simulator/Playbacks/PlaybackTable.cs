namespace AriGen.Simulator;

/// <summary>The playbacks that wait or run, by id. Asterisk does not mind two of the same: the older one is found.</summary>
internal sealed class PlaybackTable
{
    private readonly Dictionary<string, List<Playback>> _byId = [];

    public Playback? Find(string id) => _byId.GetValueOrDefault(id)?[0];

    public void Add(Playback playback)
    {
        if (!_byId.TryGetValue(playback.Id, out List<Playback>? same))
        {
            same = _byId[playback.Id] = [];
        }

        same.Add(playback);
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
