namespace AriGen.Twins.Phones;

/// <summary>What phones are doing, as others' lamps show it. The next thing happens only after each state has been told.</summary>
public sealed class DeviceStateTests
{
    [Fact]
    public Task Of_a_phone_that_calls() => Twin.PlayAsync(async s =>
    {
        (Listener all, IOutsidePhone alice) = await BeginAsync(s);
        IOutsideCall call = await alice.CallAsync("1003");
        await StateAsync(all, "INUSE");
        await call.AnsweredAsync();
        await call.HangupAsync();
        await StateAsync(all, "NOT_INUSE");
    });

    [Fact]
    public Task Of_a_phone_that_is_called() => Twin.PlayAsync(async s =>
    {
        (Listener all, IOutsidePhone bob) = await BeginAsync(s);
        await bob.OnlyRingAsync();
        await s.PostAsync($"channels?endpoint={bob.Endpoint}&app={s.Name("all")}&channelId={s.Name("one")}");
        await StateAsync(all, "RINGING");
        IOutsideCall call = await bob.NextCallAsync();
        await call.AnswerAsync();
        await StateAsync(all, "INUSE");
        await s.PostAsync($"channels?endpoint={bob.Endpoint}&app={s.Name("all")}&channelId={s.Name("two")}");
        await StateAsync(all, "RINGINUSE");
        IOutsideCall second = await bob.NextCallAsync();
        await second.DeclineAsync(486);
        await StateAsync(all, "INUSE");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await StateAsync(all, "NOT_INUSE");
    });

    [Fact]
    public Task Of_a_phone_that_comes_and_goes() => Twin.PlayAsync(async s =>
    {
        OnlyStates(s);
        IOutsidePhone carol = await s.Outside.PhoneAsync(s.Name("carol"), "carol", "1102", isFixed: false);
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        await carol.RegisterAsync();
        await StateAsync(all, "NOT_INUSE");
        await carol.UnregisterAsync();
        await StateAsync(all, "UNAVAILABLE");
        IOutsideCall call = await carol.CallAsync("1003");
        await StateAsync(all, "INUSE");
        await call.AnsweredAsync();
        await call.HangupAsync();
        await StateAsync(all, "UNAVAILABLE");
    });

    private static async Task<(Listener All, IOutsidePhone Phone)> BeginAsync(Scenario s)
    {
        OnlyStates(s);
        IOutsidePhone phone = await s.PhoneAsync("phone", "1100");
        return (await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true"), phone);
    }

    /// <summary>The rest of the calls has its own scenarios; that a new phone is there may still be told when the listening begins.</summary>
    private static void OnlyStates(Scenario s)
    {
        string[] others =
        [
            "ChannelCreated", "ChannelVarset", "ChannelDialplan", "ChannelStateChange", "ChannelHangupRequest", "ChannelDestroyed", "Dial", "StasisStart", "StasisEnd",
            "PeerStatusChange", "ContactStatusChange", "ChannelHold", "ChannelUnhold",
        ];
        foreach (string other in others)
        {
            s.Ignore(other);
        }
    }

    private static async Task StateAsync(Listener all, string state)
        => await all.UntilAsync("DeviceStateChanged", e => e.GetProperty("device_state").GetProperty("state").GetString() == state);
}
