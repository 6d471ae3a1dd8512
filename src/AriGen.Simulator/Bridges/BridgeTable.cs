namespace AriGen.Simulator;

/// <summary>The bridges that are there, by id.</summary>
internal sealed class BridgeTable
{
    private readonly SortedDictionary<string, Bridge> _byId = new(StringComparer.Ordinal);

    public IEnumerable<Bridge> All => _byId.Values;

    public Bridge? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(Bridge bridge) => _byId.Add(bridge.Id, bridge);

    public void Remove(Bridge bridge) => _byId.Remove(bridge.Id);
}
