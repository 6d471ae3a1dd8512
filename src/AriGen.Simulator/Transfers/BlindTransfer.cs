using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Sends the other side of a call on to an extension, without the one who transfers asking there first.</summary>
internal sealed class BlindTransfer(Channel transferer, string context, string extension)
{
    /// <summary>What the technology adds to the channel that goes to the extension.</summary>
    public required Action<Channel> Prepare { get; init; }

    /// <summary>Does it, and says so.</summary>
    public async Task<TransferResult> RunAsync()
    {
        BridgeBlindTransfer message = TransferEvents.Blind(transferer, context, extension);
        if (transferer.Member?.Bridge is not { } bridge || bridge.Channels.Count() < 2)
        {
            return Tell(message with { Bridge = transferer.Member?.Bridge.Snapshot() }, TransferResult.Invalid, transferer.Member?.Bridge);
        }

        Channel? transferee = bridge.PeerOf(transferer);
        message = message with { Bridge = bridge.Snapshot(), Transferee = transferee?.Snapshot() };
        TransferVariables.Set(TransferVariables.Blind, transferer, bridge);
        if (!bridge.IsOfApplication && transferee is not null)
        {
            Prepare(transferee);
            Bridge.Isolate(transferer);
            Tell(message, TransferResult.Success, bridge);
            bridge.Dismiss(transferee, context, extension);
            return TransferResult.Success;
        }

        return Tell(message with { ReplaceChannel = await ReplaceAsync(bridge) }, TransferResult.Success, bridge);
    }

    /// <summary>All others stay where they are: one half of a pair takes the transferer's place, the other goes to the extension.</summary>
    private async Task<Wire.Channel> ReplaceAsync(Bridge bridge)
    {
        Channel first = LocalTechnology.Request(transferer.Pbx, $"{extension}@{context}", new ChannelRequest())!;
        first.LinkedId = transferer.LinkedId;
        first.Variables.Set(TransferVariables.Blind, transferer.Name);
        Prepare(first);
        Wire.Channel made = first.Snapshot();

        // What the other half tells while it sets out is heard in the bridge.
        Queue<Signal> told = [];
        first.SignalReceived = told.Enqueue;
        await first.Technology.CallAsync(first);
        await Task.Yield();
        Replacement.InBridge(first, transferer, bridge);

        // Asterisk tells the peers a second time after a blind transfer; after an attended one it does not.
        bridge.TellPeers();
        first.SignalReceived = signal => DialEvents.Receive(first, signal, "");
        while (told.TryDequeue(out Signal signal))
        {
            first.Receive(signal);
        }

        return made;
    }

    private TransferResult Tell(BridgeBlindTransfer message, TransferResult result, Bridge? bridge)
    {
        transferer.Pbx.Events.PublishOnce(message with { Result = result.Text }, [transferer, .. bridge?.Channels ?? [], bridge], "bridge");
        return result;
    }
}
