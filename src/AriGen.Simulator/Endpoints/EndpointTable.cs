namespace AriGen.Simulator;

/// <summary>The endpoints that the server knows.</summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<string, Endpoint> _byName = [];

    public EndpointTable()
    {
        Add(new Endpoint("PJSIP", "alice") { Caller = new Party("Alice", "1100") });
        Add(new Endpoint("PJSIP", "bob") { Caller = new Party("Bob", "1101") });
    }

    public IEnumerable<Endpoint> All => _byName.Values;

    public Endpoint? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The endpoint, made where it is not there yet.</summary>
    public Endpoint FindOrAdd(string technology, string resource) => Find($"{technology}/{resource}") ?? Add(new Endpoint(technology, resource));

    private Endpoint Add(Endpoint endpoint) => _byName[endpoint.SourceId] = endpoint;
}
