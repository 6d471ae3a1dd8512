using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>Common first and last steps of scenarios in which phones call each other.</summary>
internal static class DialStage
{
    /// <summary>Connects a call from Alice to Bob.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="by">The prefix of Bob's name in the extension that Alice calls.</param>
    public static async Task<(Listener All, IOutsideCall Alice, IOutsideCall Bob)> ConnectedStageAsync(this Scenario s, string by = "call")
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        IOutsideCall caller = await alice.CallAsync(by + s.Name("bob"));
        IOutsideCall called = await bob.NextCallAsync();
        await all.ConnectedAsync();
        await caller.AnsweredAsync();
        await called.AnsweredAsync();
        return (all, caller, called);
    }

    /// <summary>Waits until two channels are connected.</summary>
    /// <returns>The bridge's id.</returns>
    public static async Task<string> ConnectedAsync(this Listener all)
    {
        JsonElement entered = await all.UntilAsync("ChannelEnteredBridge");
        string bridge = entered.GetProperty("bridge").GetProperty("id").GetString()!;
        all.Mark(bridge);
        string last = PhoneStage.IdOf(entered);
        for (int i = 0; i < 3; i++)
        {
            await all.UntilAsync("ChannelVarset", e => PhoneStage.IdOf(e) == last && e.GetProperty("variable").GetString() == "BRIDGEPVTCALLID");
        }

        return bridge;
    }

    /// <summary>Creates two phones, and an application that receives all events.</summary>
    public static async Task<(Listener All, IOutsidePhone Alice, IOutsidePhone Bob)> DialStageAsync(this Scenario s)
    {
        s.LooseSignalling();
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100"), bob = await s.PhoneAsync("bob", "1101");
        return (await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true"), alice, bob);
    }

    /// <summary>Waits until the channels of Alice and the called phone have ended.</summary>
    public static Task BothGoneAsync(this Listener all, string called = "1101")
        => all.UntilAllAsync(static e => IsGone(e, "1100"), e => IsGone(e, called));

    /// <summary>Waits until Alice's channel has ended.</summary>
    public static Task CallerGoneAsync(this Listener all) => all.UntilAllAsync(static e => IsGone(e, "1100"));

    private static bool IsGone(JsonElement e, string number)
        => e.GetProperty("type").GetString() == "ChannelDestroyed" && e.GetProperty("channel").GetProperty("caller").GetProperty("number").GetString() == number;
}
