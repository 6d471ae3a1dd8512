using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Connects the other sides of two calls, both of them by one who withdraws then.</summary>
/// <param name="first">The channel of the call whose other side is handed on.</param>
/// <param name="second">The channel of the call to the one to whom it is handed on.</param>
internal sealed class AttendedTransfer(Channel first, Channel second)
{
    private readonly Bridge? _firstBridge = first.Member?.Bridge;
    private readonly Bridge? _secondBridge = second.Member?.Bridge;
    private readonly BridgeAttendedTransfer _message = TransferEvents.Attended(first, second);

    /// <summary>Does it, and says so.</summary>
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

        if (_firstBridge is { IsOfApplication: false } && _secondBridge is { IsOfApplication: false } && _firstBridge.PeerOf(first) is { } transferee && _secondBridge.PeerOf(second) is not null)
        {
            _secondBridge.Fetch(transferee, second);
            Tell(_message with { DestinationType = "bridge", DestinationBridge = _secondBridge.Id }, TransferResult.Success);
            second.Hangup(SoftHangup.Device);
            return TransferResult.Success;
        }

        (Channel bridged, Channel other) = _firstBridge is null ? (second, first) : (first, second);
        if (bridge is { IsOfApplication: false } && other.Member is null && bridge.PeerOf(bridged) is { } party && (other.Progress.IsRunning || !party.Progress.IsRunning))
        {
            return HandOn(bridge, party, other);
        }

        return await LinkAsync(bridge, bridged);
    }

    /// <summary>
    /// Bridges of applications stay as they are: one half of a pair takes the place of the leg in a bridge, the other half that of the
    /// other leg, in its bridge or in what it was doing.
    /// </summary>
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
            message = message with { DestinationType = "link", DestinationLinkFirstLeg = near.Snapshot(), DestinationLinkSecondLeg = far.Snapshot() };
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

        // The first leg is left to the phone. The second one has no other purpose any more.
        if (!second.IsGone)
        {
            second.Hangup(SoftHangup.Device);
        }

        return TransferResult.Success;
    }

    /// <summary>A bridge without an application ends, and the other party in it goes on with what the leg outside of it was doing.</summary>
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
