using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Endpoint
{
    /// <summary>Whether the endpoint is registered or has a fixed address.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>The address of its phone.</summary>
    private static string Address => $"{Host}:5062";

    /// <summary>The dial string of the endpoint, or an empty string while it has no contact.</summary>
    public string Contact => IsReachable ? $"{SourceId}/sip:{Resource}@{Address}" : "";

    /// <summary>Registers or unregisters the phone, and publishes that.</summary>
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
