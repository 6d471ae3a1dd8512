namespace AriGen.Simulator;

/// <summary>Two channels that talk to each other until one of them goes, as after Dial.</summary>
internal static class TwoPartyBridge
{
    private const string Peer = "BRIDGEPEER";

    /// <summary>Returns when one of them is hung up.</summary>
    public static async Task RunAsync(Channel caller, Channel peer)
    {
        peer.SetVariable(Peer, caller.Name);
        caller.SetVariable(Peer, peer.Name);
        peer.DigitReceived = (digit, milliseconds) => caller.Technology.SendDigit(caller, digit, milliseconds);
        caller.DigitReceived = (digit, milliseconds) => peer.Technology.SendDigit(peer, digit, milliseconds);
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using (caller.HungUp.Register(() => over.TrySetResult()))
        using (peer.HungUp.Register(() => over.TrySetResult()))
        {
            await over.Task;
        }

        peer.DigitReceived = caller.DigitReceived = null;
        peer.SetVariable(Peer, "");
        caller.SetVariable(Peer, "");
    }
}
