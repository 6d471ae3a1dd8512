using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A transfer that connects the other parties of two calls of a transferer, who leaves both.</summary>
/// <param name="first">The channel of the call whose other party is transferred.</param>
/// <param name="second">The channel of the call to the transfer target.</param>
internal sealed class AttendedTransfer(Channel first, Channel second)
{
    private readonly Bridge? _firstBridge = first.Member?.Bridge;
    private readonly Bridge? _secondBridge = second.Member?.Bridge;
    private readonly BridgeAttendedTransfer _message = TransferEvents.Attended(first, second);

    /// <summary>Carries out the transfer and publishes it.</summary>
    public async Task<TransferResult> RunAsync()
    {
        if ((_firstBridge ?? _secondBridge) is not { } bridge)
        {
            return Tell(_message, TransferResult.Invalid);
        }

        TransferVariables.Set(TransferVariables.Attended, first, bridge);
        if (_firstBridge == _secondBridge)
        {
            return Tell(_message, TransferResult.Fail);
        }

        if (_firstBridge is { IsOfApplication: false }
            && _secondBridge is { IsOfApplication: false }
            && _firstBridge.PeerOf(first) is { } transferee
            && _secondBridge.PeerOf(second) is not null)
        {
            _secondBridge.Fetch(transferee, second);
            Tell(_message with { DestinationType = "bridge", DestinationBridge = _secondBridge.Id }, TransferResult.Success);
            second.Hangup(SoftHangup.Device);
            return TransferResult.Success;
        }

        (Channel bridged, Channel other) = _firstBridge is null ? (second, first) : (first, second);
        if (bridge is { IsOfApplication: false }
            && other.Member is null
            && bridge.PeerOf(bridged) is { } party
            && (other.Progress.IsRunning || !party.Progress.IsRunning))
        {
            return HandOn(bridge, party, other);
        }

        return await LinkAsync(bridge, bridged);
    }

    /// <summary>Links two calls by a pair of Local channels, and leaves bridges of applications as they are.</summary>
    /// <remarks>
    /// One half takes the place of the leg in a bridge. The other half takes that of the other leg, in its bridge or in its activity.
    /// </remarks>
    private async Task<TransferResult> LinkAsync(Bridge bridge, Channel bridged)
    {
        (Channel near, Channel far) = LocalTechnology.Link(bridged.Pbx, bridged.LinkedId, TransferVariables.Attended, bridged.Name);
        await AnswerApplication.AnswerAsync(far);
        if (first.IsHungUp || second.IsHungUp)
        {
            near.Destroy();
            far.Destroy();
            return Tell(_message, TransferResult.Fail);
        }

        BridgeAttendedTransfer message = _message;
        if (_firstBridge is not null && _secondBridge is not null)
        {
            Replacement.InBridge(far, second, _secondBridge);
            await Task.Yield();
            Replacement.InBridge(near, first, bridge);
            DialEvents.Receive(near, Signal.Answer, "");
            message = message with
            {
                DestinationType = "link",
                DestinationLinkFirstLeg = near.Snapshot(),
                DestinationLinkSecondLeg = far.Snapshot()
            };
        }
        else
        {
            Channel unbridged = bridged == first ? second : first;
            message = message with { DestinationType = "application", DestinationApplication = unbridged.Place.Application };
            Replacement.OfWhole(far, unbridged);
            await Task.Yield();
            Replacement.InBridge(near, bridged, bridge);
            DialEvents.Receive(near, Signal.Answer, "");
            message = message with { ReplaceChannel = near.Snapshot() };
        }

        Tell(message, TransferResult.Success, near, far);

        // The phone ends the first leg. The second one has no further purpose.
        if (!second.IsGone)
        {
            second.Hangup(SoftHangup.Device);
        }

        return TransferResult.Success;
    }

    /// <summary>Ends a bridge without an application. The other party in it continues the activity of the leg outside.</summary>
    private TransferResult HandOn(Bridge bridge, Channel party, Channel leg)
    {
        BridgeAttendedTransfer message = _message with { DestinationType = "application", DestinationApplication = leg.Place.Application };
        bridge.Destroy(first: party.Member);
        Replacement.OfWhole(party, leg);
        Tell(message, TransferResult.Success, party);
        if (!second.IsGone)
        {
            second.Hangup(SoftHangup.Device);
        }

        return TransferResult.Success;
    }

    private TransferResult Tell(BridgeAttendedTransfer message, TransferResult result, params ReadOnlySpan<Channel> links)
    {
        first.Pbx.Events.PublishOnce(
            message with { Result = result.Text },
            [first, second, .. links, _firstBridge, _secondBridge, .. _firstBridge?.Channels ?? [], .. _secondBridge?.Channels ?? []],
            "bridge");
        return result;
    }
}
