namespace AriGen.Simulator;

/// <summary>The bridges that are there, by id. In old versions several can have the same: then it is that of the first one.</summary>
internal sealed class BridgeTable(EventBus events, SimulatedVersion version, PbxScheduler scheduler, PbxIds ids)
{
    private readonly SortedDictionary<string, List<Bridge>> _byId = new(StringComparer.Ordinal);

    public IEnumerable<Bridge> All => _byId.Values.Select(static bridges => bridges[0]);

    public Bridge? Find(string id) => _byId.GetValueOrDefault(id)?[0];

    /// <summary>Creates a bridge of an application, and announces it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The ID; <see langword="null"/> for a new one.</param>
    /// <param name="name">The name.</param>
    public Bridge Create(BridgeKind kind, string? id, string name) => Announce(new Bridge(this, events, version, scheduler)
    {
        Kind = kind,
        Id = id ?? ids.NextGuid().ToString(),
        Name = name,
    });

    /// <summary>Creates a bridge of the server itself, and announces it.</summary>
    public Bridge CreateBasic() => Announce(new Bridge(this, events, version, scheduler)
    {
        Kind = BridgeKind.Basic,
        Id = ids.NextGuid().ToString(),
        Creator = "",
        Class = "basic",
    });

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

    private static Bridge Announce(Bridge bridge)
    {
        bridge.Announce();
        return bridge;
    }
}
