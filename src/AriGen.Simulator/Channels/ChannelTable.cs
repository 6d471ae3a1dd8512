namespace AriGen.Simulator;

/// <summary>The channels that are there, by id and by name.</summary>
internal sealed class ChannelTable
{
    private readonly Dictionary<string, Channel> _byId = [];
    private readonly Dictionary<string, Channel> _byName = [];
    private readonly Dictionary<string, int> _serials = [];

    public IEnumerable<Channel> All => _byId.Values;

    /// <summary>All of them in the order of Asterisk's own table, which is by a hash of the ids.</summary>
    public IEnumerable<Channel> Listed => _byId.Values.OrderBy(static channel => Bucket(channel.Id));

    /// <summary>By id alone.</summary>
    public Channel? FindById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>By id, or else by name.</summary>
    public Channel? Find(string id) => _byId.GetValueOrDefault(id) ?? _byName.GetValueOrDefault(id);

    public void Add(Channel channel)
    {
        _byId.Add(channel.Id, channel);
        _byName[channel.Name] = channel;
    }

    public void Remove(Channel channel)
    {
        _byId.Remove(channel.Id);
        _byName.Remove(channel.Name);
    }

    /// <summary>The next name of a technology, such as PJSIP/alice-00000001. Each technology counts by itself, but all pairs together.</summary>
    public string NextName(string technology, string resource)
    {
        string counter = technology is "Announcer" or "Recorder" ? LocalTechnology.Name : technology;
        int serial = _serials.GetValueOrDefault(counter);
        _serials[counter] = serial + 1;
        return $"{technology}/{resource}-{serial:x8}";
    }

    private static uint Bucket(string id)
    {
        const uint buckets = 1567;
        uint hash = 5381;
        foreach (byte sign in System.Text.Encoding.UTF8.GetBytes(id))
        {
            hash = (hash * 33) ^ sign;
        }

        return (hash & int.MaxValue) % buckets;
    }
}
