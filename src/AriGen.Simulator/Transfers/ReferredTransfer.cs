using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A transfer that the server leaves to the application: it only tells of it, and tells the phone what the application says.</summary>
/// <param name="source">The channel of the phone that asks.</param>
/// <param name="destination">The user part of the address that it wants to be called.</param>
/// <param name="second">The channel of its second call, for an attended transfer; null for a blind one.</param>
internal sealed class ReferredTransfer(Channel source, string destination, Channel? second)
{
    // The tags by which SIP tells the second call from all others.
    private readonly string _localTag = source.Pbx.Ids.NextGuid().ToString("N")[..8];
    private readonly string _remoteTag = source.Pbx.Ids.NextGuid().ToString();

    /// <summary>Tells of it.</summary>
    /// <param name="state">How far it has got; null for the request itself.</param>
    public void Publish(string? state)
    {
        RequiredDestination requested = new() { Destination = destination, ProtocolId = second?.ProtocolId, AdditionalProtocolParameters = Params };
        source.Publish(TransferEvents.Referred(source, second, requested, state));
    }

    private IReadOnlyList<AdditionalParameter> Params => second is null ? []
        : [new() { ParameterName = "from", ParameterValue = _localTag }, new() { ParameterName = "to", ParameterValue = _remoteTag }];
}
