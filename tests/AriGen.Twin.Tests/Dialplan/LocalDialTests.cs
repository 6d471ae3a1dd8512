namespace AriGen.Twins.Dialplan;

/// <summary>Phones that are reached over a pair of Local channels, as somebody sees it who listens to everything. Each channel is on a thread of its own.</summary>
public sealed class LocalDialTests
{
    [Fact]
    public Task An_application_connects_a_phone_with_one_that_the_dialplan_has_called() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await s.PostAsync($"channels?endpoint=Local/call{s.Name("bob")}@default&app={s.Name("all")}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        IOutsideCall called = await bob.NextCallAsync();
        await all.UntilAllAsync(
            e => e.GetProperty("type").GetString() == "StasisStart",
            e => e.GetProperty("type").GetString() == "ChannelVarset" && PhoneStage.IdOf(e) == s.Name("far") && e.GetProperty("variable").GetString() == "BRIDGEPVTCALLID");
        await s.PostAsync($"channels?endpoint={alice.Endpoint}&app={s.Name("all")}&channelId={s.Name("one")}");
        IOutsideCall second = await alice.NextCallAsync();
        await s.OfAsync(all, "StasisStart", "one");
        await s.PostAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("near")}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await second.SendDigitsAsync("5", 120);
        Assert.Equal("5", await called.DigitsAsync(1));
        await called.HangupAsync();
        await s.OfAsync(all, "ChannelDestroyed", "near");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.OfAsync(all, "ChannelDestroyed", "one");
    });

    [Fact]
    public Task A_phone_calls_another_one() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        // While the bridge connects the two anew, which it tells them, the phone's own thread tells of the hold.
        s.AnyTime("\"type\":\"Channel(Hold|Unhold)\"");
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        IOutsideCall call = await alice.CallAsync("over" + s.Name("bob"));
        IOutsideCall called = await bob.NextCallAsync();
        await call.AnsweredAsync();
        for (int i = 0; i < 4; i++)
        {
            all.Mark((await all.UntilAsync("ChannelEnteredBridge")).GetProperty("bridge").GetProperty("id").GetString()!);
        }

        await call.SendDigitsAsync("5", 120);
        Assert.Equal("5", await called.DigitsAsync(1));
        await call.HoldAsync();
        await all.UntilAsync("ChannelHold");
        await call.ResumeAsync();
        await all.UntilAsync("ChannelUnhold");
        await call.HangupAsync();
        await all.BothGoneAsync();
    });

    [Fact]
    public Task A_pair_that_is_not_needed_drops_out_of_the_way() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        // Both halves end at the same time, each on its thread: which of them ends the other one is chance.
        s.Ignore("ChannelHangupRequest");
        s.IgnoreVariable("CHANLOCALSTATUS");
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        IOutsideCall call = await alice.CallAsync("past" + s.Name("bob"));
        IOutsideCall called = await bob.NextCallAsync();
        await call.AnsweredAsync();
        for (int i = 0; i < 4; i++)
        {
            all.Mark((await all.UntilAsync("ChannelEnteredBridge")).GetProperty("bridge").GetProperty("id").GetString()!);
        }

        // With the first sound. The simulator's phones are never quite silent.
        await called.TalkAsync(200);
        string last = PhoneStage.IdOf(await all.UntilAsync("ChannelEnteredBridge"));
        for (int i = 0; i < 3; i++)
        {
            await all.UntilAsync("ChannelVarset", e => PhoneStage.IdOf(e) != last && e.GetProperty("variable").GetString() == "BRIDGEPVTCALLID" && e.GetProperty("value").GetString() != "");
        }

        await call.HangupAsync();
        await all.BothGoneAsync();
    });
}
