namespace AriGen.Simulator;

/// <summary>A bridge of the dialplan between two channels, which belongs to no application and ends with the call.</summary>
internal static class BasicBridge
{
    /// <summary>Connects two channels.</summary>
    /// <param name="caller">The channel that runs in the dialplan. The method returns when it has left all bridges.</param>
    /// <param name="peer">The channel that runs nowhere. After the bridge, it continues at the place set meanwhile, or ends.</param>
    public static async Task RunAsync(Channel caller, Channel peer)
    {
        caller.Scheduler.Start(() => FollowAsync(peer));
        if (caller.IsHungUp || peer.IsHungUp)
        {
            return;
        }

        Bridge bridge = caller.Pbx.Bridges.CreateBasic();
        peer.Show();

        // The connected lines were exchanged during the dialling.
        bridge.Enter(peer, keepsConnectedLine: true);
        bridge.Enter(caller, keepsConnectedLine: true);
        await caller.OutOfBridgesAsync();
    }

    /// <summary>
    /// Waits until a channel that runs nowhere has left all bridges. Then it continues at the place set meanwhile, or ends.
    /// </summary>
    public static async Task FollowAsync(Channel peer)
    {
        await peer.OutOfBridgesAsync();
        if (peer.Progress.IsRunning || peer.Visit is not null)
        {
            // It continues in the place of another channel.
            return;
        }

        if (peer.Progress.TakeJump() is { } place && !peer.IsHungUp)
        {
            DialplanPlace before = peer.Place;
            peer.Place = place;
            await DialplanRun.PassAsync(peer);
            peer.Place = peer.Place with { Application = before.Application, Data = before.Data };
        }

        peer.Destroy();
    }
}
