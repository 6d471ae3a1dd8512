using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Sends the other side of a call on to an extension, without the one who transfers asking there first.</summary>
internal sealed class BlindTransfer(Channel transferer, string context, string extension)
{
    /// <summary>What the technology adds to the channel that goes to the extension.</summary>
    public required Action<Channel> Prepare { get; init; }

    /// <summary>Does it, and says so.</summary>
    public TransferResult Run()
    {
        BridgeBlindTransfer message = new()
        {
            Application = "",
            Timestamp = default,
            Channel = transferer.Snapshot(),
            Context = context,
            Exten = extension,
            IsExternal = true,
            Result = "",
        };
        if (transferer.Member?.Bridge is not { } bridge || bridge.Channels.Count() < 2)
        {
            return Tell(message with { Bridge = transferer.Member?.Bridge.Snapshot() }, TransferResult.Invalid, transferer.Member?.Bridge);
        }

        message = message with { Bridge = bridge.Snapshot(), Transferee = bridge.PeerOf(transferer)?.Snapshot() };
        TransferVariables.Set(TransferVariables.Blind, transferer, bridge);
        return Tell(message with { ReplaceChannel = Replace(bridge) }, TransferResult.Success, bridge);
    }

    /// <summary>All others stay where they are: one half of a pair takes the transferer's place, the other goes to the extension.</summary>
    private Wire.Channel Replace(Bridge bridge)
    {
        Channel first = LocalTechnology.Request(transferer.Pbx, $"{extension}@{context}", new ChannelRequest())!;
        first.LinkedId = transferer.LinkedId;
        first.SetVariable(TransferVariables.Blind, transferer.Name);
        Prepare(first);
        Wire.Channel made = first.Snapshot();
        first.SignalReceived = signal => DialEvents.Receive(first, signal, "");

        // A pair is called at once.
        _ = first.Technology.CallAsync(first);
        Replacement.InBridge(first, transferer, bridge);
        return made;
    }

    private TransferResult Tell(BridgeBlindTransfer message, TransferResult result, Bridge? bridge)
    {
        transferer.Pbx.Events.PublishOnce(message with { Result = result.Text }, [transferer, .. bridge?.Channels ?? [], bridge], "bridge");
        return result;
    }
}
