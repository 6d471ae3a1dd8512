namespace AriGen.Simulator;

/// <summary>What connects two channels of the dialplan: a bridge that no application has made, and that ends with the call.</summary>
internal static class BasicBridge
{
    /// <summary>Connects two channels.</summary>
    /// <param name="caller">Runs in the dialplan: it is waited for until it is in no bridge any more.</param>
    /// <param name="peer">Runs nowhere: once it is in no bridge any more it goes where it was sent meanwhile, or ends.</param>
    public static async Task RunAsync(Channel caller, Channel peer)
    {
        caller.Scheduler.Start(() => FollowAsync(peer));
        if (caller.IsHungUp || peer.IsHungUp)
        {
            return;
        }

        Bridge bridge = caller.Pbx.Bridges.CreateBasic();
        peer.Show();

        // Who is at the other end they know from dialling.
        bridge.Enter(peer, keepsConnectedLine: true);
        bridge.Enter(caller, keepsConnectedLine: true);
        await caller.OutOfBridgesAsync();
    }

    /// <summary>Waits until a channel that runs nowhere is in no bridge any more, and lets it go where it was sent meanwhile, or end.</summary>
    public static async Task FollowAsync(Channel peer)
    {
        await peer.OutOfBridgesAsync();
        if (peer.Progress.IsRunning || peer.Visit is not null)
        {
            // It goes on in another one's place.
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
