using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Endpoint
{
    /// <summary>Whether the server knows where it is: it is registered, or has a fixed address.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>Where its phone is.</summary>
    private static string Address => $"{Host}:5062";

    /// <summary>The dial string of the endpoint; empty while it has no contact.</summary>
    public string Contact => IsReachable ? $"{SourceId}/sip:{Resource}@{Address}" : "";

    /// <summary>The phone comes or goes, and that is said.</summary>
    public void Reach(bool isReachable)
    {
        if (isReachable == IsReachable)
        {
            return;
        }

        pbx.KnownDevices.Remember(this);
        IsReachable = isReachable;
        pbx.KnownDevices.Follow(this);
        PublishState();
        Publish(new PeerStatusChange { Application = "", Timestamp = default, Endpoint = Snapshot(), Peer = new Peer { PeerStatus = isReachable ? "Reachable" : "Unreachable" } });
        Publish(new ContactStatusChange
        {
            Application = "",
            Timestamp = default,
            Endpoint = Snapshot(),
            ContactInfo = new ContactInfo
            {
                Uri = $"sip:{Resource}@{Address}",
                ContactStatus = new(isReachable ? "NonQualified" : "Removed"),
                Aor = Resource,
                RoundtripUsec = "0",
            },
        });
    }

    private void PublishState() => Publish(new EndpointStateChange { Application = "", Timestamp = default, Endpoint = Snapshot() });

    /// <summary>Publishes an event about this endpoint.</summary>
    public void Publish(Event message) => pbx.Events.Publish(message, this, OfTechnology);
}
