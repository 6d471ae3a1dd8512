namespace AriGen.Simulator;

/// <summary>The endpoints that the server knows.</summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<string, Endpoint> _byName = [];
    private readonly Dictionary<string, TechnologySource> _technologies = [];

    public EndpointTable()
    {
        Add(new Endpoint("PJSIP", "alice") { Caller = new Party("Alice", "1100") });
        Add(new Endpoint("PJSIP", "bob") { Caller = new Party("Bob", "1101") });
    }

    public IEnumerable<Endpoint> All => _byName.Values;

    public Endpoint? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>An endpoint, or all of a technology.</summary>
    public EventSource? FindSource(string name) => Find(name) ?? (EventSource?)_technologies.GetValueOrDefault(name);

    /// <summary>The endpoint, made where it is not there yet.</summary>
    public Endpoint FindOrAdd(string technology, string resource) => Find($"{technology}/{resource}") ?? Add(new Endpoint(technology, resource));

    /// <summary>Takes one away.</summary>
    public void Remove(Endpoint endpoint) => _byName.Remove(endpoint.SourceId);

    private Endpoint Add(Endpoint endpoint)
    {
        if (!_technologies.TryGetValue(endpoint.Technology, out TechnologySource? technology))
        {
            _technologies[endpoint.Technology] = technology = new TechnologySource(endpoint.Technology);
        }

        endpoint.OfTechnology = technology;
        return _byName[endpoint.SourceId] = endpoint;
    }
}
