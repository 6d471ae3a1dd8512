namespace AriGen.Twins.Dialplan;

/// <summary>Two phones that the dialplan's Dial has connected, as somebody sees it who listens to everything. Each channel is on a thread of its own.</summary>
public sealed class PhoneDialBridgeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public Task The_caller_hangs_up(int cause) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.ConnectedStageAsync();
        await alice.HangupAsync(cause);
        await all.BothGoneAsync();
        Assert.Equal((0, 16), await bob.EndedAsync());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public Task The_called_one_hangs_up(int cause) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.ConnectedStageAsync();
        await bob.HangupAsync(cause);
        await all.BothGoneAsync();
        Assert.Equal((0, 16), await alice.EndedAsync());
    });

    [Fact]
    public Task The_caller_goes_on_after_the_call() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.ConnectedStageAsync("brief");
        await bob.HangupAsync();
        await all.UntilAsync("ChannelUserevent");
        await alice.HangupAsync();
        await all.CallerGoneAsync();
    });

    [Fact]
    public Task Both_of_two_are_called_and_the_second_answers() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        IOutsidePhone carol = await s.PhoneAsync("carol", "1102");
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await bob.OnlyRingAsync();
        await carol.OnlyRingAsync();
        IOutsideCall call = await alice.CallAsync($"both{s.Name("bob")}{s.Name("carol")}");
        IOutsideCall first = await bob.NextCallAsync(), second = await carol.NextCallAsync();
        for (int i = 0; i < 2; i++)
        {
            await all.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "RINGING");
        }

        await second.AnswerAsync();
        await first.EndedAsync();
        await all.ConnectedAsync();
        await call.HangupAsync();
        await all.BothGoneAsync("1102");
    });

    [Fact]
    public Task The_caller_holds_and_sends_digits() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        // While the bridge connects the two anew, which it tells them, the phone's own thread tells of the hold.
        s.AnyTime("\"type\":\"Channel(Hold|Unhold)\"");
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.ConnectedStageAsync();
        await alice.HoldAsync();
        await all.UntilAsync("ChannelHold");
        await alice.ResumeAsync();
        await all.UntilAsync("ChannelUnhold");
        await alice.SendDigitsAsync("5", 120);
        Assert.Equal("5", await bob.DigitsAsync(1));
        await bob.HangupAsync();
        await all.BothGoneAsync();
    });

    [Fact]
    public Task Its_bridge_is_there_to_be_looked_at_only() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone phone, _) = await s.DialStageAsync();
        IOutsideCall alice = await phone.CallAsync("call" + s.Name("bob"));
        string bridge = await all.ConnectedAsync();
        await s.PostAsync($"channels/create?endpoint=Local/1003@default/n&app={s.Name("all")}&channelId={s.Name("one")}");
        await s.GetAsync($"bridges/{bridge}");
        (await s.GetAsync("bridges")).Reduce(list => list.EnumerateArray().Single(one => one.GetProperty("id").GetString() == bridge).GetRawText());
        await s.PostAsync($"bridges/{bridge}");
        await s.PostAsync($"bridges/{bridge}/addChannel?channel={s.Name("one")}");
        await s.PostAsync($"bridges/{bridge}/removeChannel?channel={s.Name("none")}");
        await s.PostAsync($"bridges/{bridge}/play?media=sound:hello-world");
        await s.PostAsync($"bridges/{bridge}/record?name={s.Name("record")}&format=wav");
        await s.PostAsync($"bridges/{bridge}/moh");
        await s.DeleteAsync($"bridges/{bridge}/moh");
        await s.PostAsync($"bridges/{bridge}/videoSource/{s.Name("one")}");
        await s.DeleteAsync($"bridges/{bridge}/videoSource");
        await s.GetAsync($"bridges/{bridge}/variable?variable=COLOUR");
        await s.PostAsync($"bridges/{bridge}/variable?variable=COLOUR&value=blue");
        await s.GetAsync($"bridges/{bridge}/variables?variables=COLOUR");
        await s.PostAsync($"bridges/{bridge}/variables", """{"variables":{"COLOUR":"blue"}}""");
        await s.DeleteAsync($"bridges/{bridge}");
        await s.PostAsync($"applications/{s.Name("all")}/subscription?eventSource=bridge:{bridge}");
        await s.PostAsync($"events/user/news?application={s.Name("all")}&source=bridge:{bridge}");
        await alice.HangupAsync();
        await all.BothGoneAsync();
    });
}
