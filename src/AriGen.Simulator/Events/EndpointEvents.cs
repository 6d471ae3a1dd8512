using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Creates the events about endpoints and devices.</summary>
internal static class EndpointEvents
{
    public static Event StateChange(Wire.Endpoint endpoint) => new EndpointStateChange { Endpoint = endpoint };

    public static Event PeerStatusChange(Endpoint endpoint)
        => new PeerStatusChange { Endpoint = endpoint.Snapshot(), Peer = new Peer { PeerStatus = endpoint.IsReachable ? "Reachable" : "Unreachable" } };

    public static Event ContactStatusChange(Endpoint endpoint, string uri) => new ContactStatusChange
    {
        Endpoint = endpoint.Snapshot(),
        ContactInfo = new ContactInfo
        {
            Uri = uri,
            ContactStatus = new(endpoint.IsReachable ? "NonQualified" : "Removed"),
            Aor = endpoint.Resource,
            RoundTripMicroseconds = "0",
        },
    };

    public static Event TextReceived(Endpoint endpoint, TextMessage text) => new TextMessageReceived { Endpoint = endpoint.Snapshot(), Message = text };

    public static Event DeviceStateChanged(string name, string state)
        => new DeviceStateChanged { DeviceState = new DeviceState { Name = name, State = state } };
}
