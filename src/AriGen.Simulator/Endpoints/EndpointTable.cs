namespace AriGen.Simulator;

/// <summary>The endpoints of the server.</summary>
internal sealed class EndpointTable
{
    private readonly Pbx _pbx;
    private readonly OrderedDictionary<string, Endpoint> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TechnologySource> _technologies = [];

    public EndpointTable(Pbx pbx)
    {
        _pbx = pbx;
        FindOrAdd("PJSIP", "alice").Caller = new Party("Alice", "1100");
        FindOrAdd("PJSIP", "bob").Caller = new Party("Bob", "1101");
    }

    public IEnumerable<Endpoint> All => _byName.Values;

    /// <summary>Finds an endpoint by a name such as <c>PJSIP/alice</c>, in any case.</summary>
    public Endpoint? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Finds all endpoints of a technology, or <see langword="null"/> if there are none.</summary>
    public TechnologySource? FindTechnology(string technology) => _technologies.GetValueOrDefault(technology);

    /// <summary>Finds an endpoint or a technology as an event source. Here Asterisk compares the case of the name.</summary>
    public EventSource? FindSource(string name)
        => (Find(name) ?? (EventSource?)FindTechnology(name)) is { } found && found.SourceId == name ? found : null;

    /// <summary>Takes over the phones of the server before a restart.</summary>
    public void TakeOver(EndpointTable before)
    {
        foreach (Endpoint endpoint in before.All)
        {
            FindOrAdd(endpoint.Technology, endpoint.Resource).TakeOver(endpoint);
        }
    }

    /// <summary>Removes an endpoint.</summary>
    public void Remove(Endpoint endpoint) => _byName.Remove(endpoint.SourceId);

    /// <summary>Returns an endpoint, and adds it if it does not exist.</summary>
    public Endpoint FindOrAdd(string technology, string resource)
    {
        string name = $"{technology}/{resource}";
        if (!_byName.TryGetValue(name, out Endpoint? endpoint))
        {
            if (!_technologies.TryGetValue(technology, out TechnologySource? source))
            {
                source = _technologies[technology] = new TechnologySource(technology);
            }

            endpoint = _byName[name] = new Endpoint(_pbx, source, technology, resource);
        }

        return endpoint;
    }
}
