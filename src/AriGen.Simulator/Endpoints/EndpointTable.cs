namespace AriGen.Simulator;

/// <summary>The endpoints that the server knows.</summary>
internal sealed class EndpointTable
{
    private readonly Pbx _pbx;
    private readonly Dictionary<string, Endpoint> _byName = [];

    public EndpointTable(Pbx pbx)
    {
        _pbx = pbx;
        Add(new Endpoint("PJSIP", "alice") { Caller = new Party("Alice", "1100") });
        Add(new Endpoint("PJSIP", "bob") { Caller = new Party("Bob", "1101") });
    }

    public IEnumerable<Endpoint> All => _byName.Values;

    public Endpoint? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The endpoint, made where it is not there yet.</summary>
    public Endpoint FindOrAdd(string technology, string resource) => Find($"{technology}/{resource}") ?? Add(new Endpoint(technology, resource));

    /// <summary>A call from outside comes in.</summary>
    public Channel Receive(Endpoint from, string extension)
    {
        Channel channel = new(_pbx, new PhoneTechnology(), _pbx.Channels.NextId(), _pbx.Channels.NextName(from.Technology, from.Resource))
        {
            Endpoint = from,
            Caller = from.Caller,
            ProtocolId = Guid.NewGuid().ToString("N"),
            Place = new DialplanPlace(from.Context, extension, 1),
        };
        channel.Begin(Wire.ChannelState.Ring);
        channel.Announce();
        _pbx.Start(() => DialplanRun.RunAsync(channel));
        return channel;
    }

    private Endpoint Add(Endpoint endpoint) => _byName[endpoint.SourceId] = endpoint;
}
