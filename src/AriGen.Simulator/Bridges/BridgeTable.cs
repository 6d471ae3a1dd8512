namespace AriGen.Simulator;

/// <summary>The bridges that are there, by id. In old versions several can have the same: then it is that of the first one.</summary>
internal sealed class BridgeTable
{
    private readonly SortedDictionary<string, List<Bridge>> _byId = new(StringComparer.Ordinal);

    public IEnumerable<Bridge> All => _byId.Values.Select(static bridges => bridges[0]);

    public Bridge? Find(string id) => _byId.GetValueOrDefault(id)?[0];

    public void Add(Bridge bridge)
    {
        if (!_byId.TryGetValue(bridge.Id, out List<Bridge>? bridges))
        {
            _byId[bridge.Id] = bridges = [];
        }

        bridges.Add(bridge);
    }

    public void Remove(Bridge bridge)
    {
        if (_byId.TryGetValue(bridge.Id, out List<Bridge>? bridges) && bridges.Remove(bridge) && bridges.Count == 0)
        {
            _byId.Remove(bridge.Id);
        }
    }
}
