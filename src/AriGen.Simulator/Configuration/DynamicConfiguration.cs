using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The objects that are there from the beginning, as if by <c>pjsip.conf</c> and the like, and those that clients make.</summary>
internal sealed class DynamicConfiguration
{
    private const string EndpointType = "endpoint", Pjsip = "PJSIP";

    private readonly EndpointTable _endpoints;
    private readonly EventBus _events;
    private readonly Dictionary<(string Type, string Id), ConfigurationObject> _objects = [];

    public DynamicConfiguration(EndpointTable endpoints, EventBus events, OutboundOptions outbound)
    {
        _endpoints = endpoints;
        _events = events;
        foreach (WebSocketClientConnection client in outbound.Clients)
        {
            _objects[(ConfigurationType.WebSocketClient.Name, client.Name)] = client.ToObject();
        }

        foreach (OutboundWebSocket socket in outbound.Sockets)
        {
            _objects[(ConfigurationType.OutboundWebSocket.Name, socket.Name)] = socket.ToObject();
        }

        foreach (string id in endpoints.All.Where(static endpoint => endpoint.Technology == Pjsip).Select(static endpoint => endpoint.Resource))
        {
            foreach (ConfigurationType type in ConfigurationType.All.Where(static type => type.Name is EndpointType or "aor"))
            {
                _objects[(type.Name, id)] = new ConfigurationObject(id, type.Defaults, isReadOnly: true);
            }
        }
    }

    /// <summary>A server to which WebSockets can be opened.</summary>
    public WebSocketClientConnection? FindClient(string name) => Find(ConfigurationType.WebSocketClient, name) is { } found ? WebSocketClientConnection.Of(found) : null;

    /// <summary>The event sockets that the server is to open.</summary>
    public IEnumerable<OutboundWebSocket> OutboundSockets
        => _objects.Where(static one => one.Key.Type == ConfigurationType.OutboundWebSocket.Name).Select(static one => OutboundWebSocket.Of(one.Value));

    public ConfigurationObject? Find(ConfigurationType type, string id) => _objects.GetValueOrDefault((type.Name, id));

    /// <summary>Makes an object. An endpoint is there for calls then, though nobody has registered it.</summary>
    public ConfigurationObject Add(ConfigurationType type, string id, List<KeyValuePair<string, string>> values)
    {
        ConfigurationObject made = _objects[(type.Name, id)] = new ConfigurationObject(id, values, isReadOnly: false);
        if (type.Name == EndpointType)
        {
            Endpoint endpoint = _endpoints.FindOrAdd(Pjsip, id);
            endpoint.IsReachable = false;
            Wire.Endpoint shown = endpoint.Snapshot();
            Publish(endpoint, shown with { State = EndpointState.Unknown });
            Publish(endpoint, shown);
        }

        return made;
    }

    /// <summary>Takes an object away.</summary>
    public void Remove(ConfigurationType type, string id)
    {
        _objects.Remove((type.Name, id));
        if (type.Name == EndpointType && _endpoints.Find($"{Pjsip}/{id}") is { } endpoint)
        {
            _endpoints.Remove(endpoint);
            foreach (StasisApplication application in endpoint.Subscribers.ToList())
            {
                application.Forget(endpoint);
            }
        }
    }

    private void Publish(Endpoint endpoint, Wire.Endpoint shown)
        => _events.Publish(EndpointEvents.StateChange(shown), endpoint, endpoint.OfTechnology);
}
