namespace AriGen.Twins.Phones;

/// <summary>Phones that an application connects. Each channel's events come from a thread of its own.</summary>
public sealed class PhoneBridgeTests
{
    [Fact]
    public Task Two_phones_talk_and_one_hangs_up() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, IOutsideCall alice, IOutsideCall bob) = await ConnectAsync(s);
        await s.GetAsync($"bridges/{s.Name("br")}");
        await alice.SendDigitsAsync("5", 120);
        Assert.Equal("5", await bob.DigitsAsync(1));
        await alice.HangupAsync();
        await app.GoneAsync(s.Name("one"));
        await s.DeleteAsync($"channels/{s.Name("two")}");
        await app.GoneAsync(s.Name("two"));
        Assert.Equal((0, 16), await bob.EndedAsync());
    });

    [Fact]
    public Task One_holds_the_other() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        // While the bridge connects the two anew, which it tells them, the phone's own thread tells of the hold.
        s.AnyTime("\"type\":\"Channel(Hold|Unhold)\"");
        (Listener app, IOutsideCall alice, _) = await ConnectAsync(s);
        await alice.HoldAsync();
        await app.UntilAsync("ChannelHold");
        await alice.ResumeAsync();
        await app.UntilAsync("ChannelUnhold");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task All_sound_through_the_server() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.AnyTime("\"type\":\"Channel(Hold|Unhold)\"");
        (Listener app, IOutsideCall alice, _) = await ConnectAsync(s, "mixing,dtmf_events");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await alice.SendDigitsAsync("5", 120);
        await app.UntilAsync("ChannelDtmfReceived");
        await alice.HoldAsync();
        await app.UntilAsync("ChannelHold");
        await alice.ResumeAsync();
        await app.UntilAsync("ChannelUnhold");
        await alice.HangupAsync();
        await app.GoneAsync(s.Name("one"));
    });

    private static async Task<(Listener App, IOutsideCall Alice, IOutsideCall Bob)> ConnectAsync(Scenario s, string type = "mixing")
    {
        s.LooseSignalling();
        s.LooseConnecting();
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100"), bob = await s.PhoneAsync("bob", "1101");
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint={alice.Endpoint}&app={s.Name("app")}&channelId={s.Name("one")}");
        IOutsideCall first = await alice.NextCallAsync();
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels?endpoint={bob.Endpoint}&app={s.Name("app")}&channelId={s.Name("two")}");
        IOutsideCall second = await bob.NextCallAsync();
        await app.UntilAsync("StasisStart");
        await first.AnsweredAsync();
        await second.AnsweredAsync();
        await s.PostAsync($"bridges/{s.Name("br")}?type={type}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("two")}");
        for (int i = 0; i < 2; i++)
        {
            await app.UntilAsync("ChannelConnectedLine");
        }

        return (app, first, second);
    }
}
