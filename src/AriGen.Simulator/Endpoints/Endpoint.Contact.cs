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
        Publish(EndpointEvents.PeerStatusChange(this));
        Publish(EndpointEvents.ContactStatusChange(this, $"sip:{Resource}@{Address}"));
    }

    private void PublishState() => Publish(EndpointEvents.StateChange(Snapshot()));

    /// <summary>Publishes an event about this endpoint.</summary>
    public void Publish(Event message) => pbx.Events.Publish(message, this, OfTechnology);
}
