using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>
/// A transfer that the server leaves to the application. It publishes the request, and the phone gets the progress that the application
/// reports.
/// </summary>
/// <param name="source">The channel of the transferring phone.</param>
/// <param name="destination">The user part of the requested address.</param>
/// <param name="second">The channel of the phone's second call for an attended transfer, or <see langword="null"/> for a blind one.</param>
internal sealed class ReferredTransfer(Channel source, string destination, Channel? second)
{
    // The tags by which SIP identifies the second call.
    private readonly string _localTag = source.Pbx.Ids.NextGuid().ToString("N")[..8];
    private readonly string _remoteTag = source.Pbx.Ids.NextGuid().ToString();

    /// <summary>Publishes the transfer.</summary>
    /// <param name="state">The progress, or <see langword="null"/> for the request itself.</param>
    public void Publish(string? state)
    {
        RequiredDestination requested = new()
        {
            Destination = destination,
            ProtocolId = second?.ProtocolId,
            AdditionalProtocolParameters = Params
        };
        source.Publish(TransferEvents.Referred(source, second, requested, state));
    }

    private IReadOnlyList<AdditionalParameter> Params => second is null ? []
        : [new() { ParameterName = "from", ParameterValue = _localTag }, new() { ParameterName = "to", ParameterValue = _remoteTag }];
}
