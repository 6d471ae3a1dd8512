namespace AriGen.Simulator;

/// <summary>The endpoints that the server knows.</summary>
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

    /// <summary>By its name, such as <c>PJSIP/alice</c>, in whatever case.</summary>
    public Endpoint? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>All of one technology; null where there is none.</summary>
    public TechnologySource? FindTechnology(string technology) => _technologies.GetValueOrDefault(technology);

    /// <summary>An endpoint, or all of a technology, as something to subscribe to: there Asterisk looks at the case of the name.</summary>
    public EventSource? FindSource(string name)
        => (Find(name) ?? (EventSource?)FindTechnology(name)) is { } found && found.SourceId == name ? found : null;

    /// <summary>After a restart: the phones outside are as they were.</summary>
    public void TakeOver(EndpointTable before)
    {
        foreach (Endpoint endpoint in before.All)
        {
            FindOrAdd(endpoint.Technology, endpoint.Resource).TakeOver(endpoint);
        }
    }

    /// <summary>Takes one away.</summary>
    public void Remove(Endpoint endpoint) => _byName.Remove(endpoint.SourceId);

    /// <summary>The endpoint, made where it is not there yet.</summary>
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
