namespace AriGen.Simulator;

/// <summary>The channels that are there, by id.</summary>
internal sealed class ChannelTable(Pbx pbx)
{
    private readonly Dictionary<string, Channel> _byId = [];
    private readonly Dictionary<string, int> _serials = [];

    public IEnumerable<Channel> All => _byId.Values;

    /// <summary>By id, or else by name, as Asterisk finds them.</summary>
    public Channel? Find(string id) => _byId.GetValueOrDefault(id) ?? _byId.Values.FirstOrDefault(channel => channel.Name == id);

    public void Add(Channel channel) => _byId.Add(channel.Id, channel);

    public void Remove(Channel channel) => _byId.Remove(channel.Id);

    /// <summary>The next name of a technology, such as PJSIP/alice-00000001. Each technology counts by itself, but all pairs together.</summary>
    public string NextName(string technology, string resource)
    {
        string counter = technology is "Announcer" or "Recorder" ? LocalTechnology.Name : technology;
        int serial = _serials.GetValueOrDefault(counter);
        _serials[counter] = serial + 1;
        return $"{technology}/{resource}-{serial:x8}";
    }

    public string NextId() => pbx.NextUniqueId();
}
