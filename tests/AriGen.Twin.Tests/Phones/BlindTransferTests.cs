namespace AriGen.Twins.Phones;

/// <summary>A phone sends the other side of its call on to an extension.</summary>
public sealed class BlindTransferTests
{
    [Fact]
    public Task Out_of_a_bridge_of_an_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, IOutsideCall bob) = await s.ConnectedPhonesAsync();
        await alice.TransferAsync("1003");
        s.Show("transfer", await alice.TransferredAsync());
        string local = await s.ReplacedAsync(app, all);
        await all.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await alice.HangupAsync();
        await all.GoneAsync(s.Name("one"));
        await bob.HangupAsync();
        await all.GoneAsync(s.Name("two"));
        await s.DeleteAsync($"channels/{local}");
        await all.GoneAsync(local);
    });

    [Fact]
    public Task By_a_caller_to_another_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all) = await s.ListenToTransfersAsync();
        string application = $"app{s.FreeExtension}";
        Listener own = await s.ListenAsync(application);
        IOutsidePhone phone = await s.PhoneAsync("alice", "1100"), bob = await s.PhoneAsync("bob", "1101");
        IOutsideCall alice = await phone.CallAsync(s.FreeExtension);
        string caller = PhoneStage.IdOf(await own.UntilAsync("StasisStart"));
        await alice.AnsweredAsync();
        await s.CallPhoneAsync(app, bob, "two");
        await s.ConnectAsync(all, "br", caller, s.Name("two"));
        await alice.TransferAsync(s.FreeExtension);
        s.Show("transfer", await alice.TransferredAsync());
        string local = await s.ReplacedAsync(own, all);
        own.Mark("Local/");
        await own.UntilAsync("StasisStart");
        await s.DeleteAsync($"channels/{caller}");
        await all.GoneAsync(caller);
        await alice.HangupAsync();
        await s.DeleteAsync($"channels/{local}");
        await all.GoneAsync(local);
    });

    [Fact]
    public Task To_an_extension_that_is_not_there() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (_, _, IOutsideCall alice, _) = await s.ConnectedPhonesAsync();
        await alice.TransferAsync("nowhere");
        s.Show("transfer", await alice.TransferredAsync());
        await alice.TransferAsync("nowhere");
        s.Show("transfer", await alice.TransferredAsync());
    });

    [Fact]
    public Task Of_three_in_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, _) = await s.ConnectedPhonesAsync();
        await s.CallPhoneAsync(app, await s.PhoneAsync("carol", "1102"), "three");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("three")}");
        await alice.TransferAsync("1003");
        s.Show("transfer", await alice.TransferredAsync());
        await s.ReplacedAsync(app, all);
        await all.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
    });

    [Fact]
    public Task Outside_of_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, _) = await s.ListenToTransfersAsync();
        IOutsideCall alice = await s.CallPhoneAsync(app, await s.PhoneAsync("alice", "1100"), "one");
        await alice.TransferAsync("1003");
        s.Show("transfer", await alice.TransferredAsync());
    });

    [Fact]
    public Task Alone_in_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, _) = await s.ListenToTransfersAsync();
        IOutsideCall alice = await s.CallPhoneAsync(app, await s.PhoneAsync("alice", "1100"), "one");
        await s.PostAsync($"bridges/{s.Name("br")}?type=mixing");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await alice.TransferAsync("1003");
        s.Show("transfer", await alice.TransferredAsync());
    });

    [Fact]
    public Task By_the_caller_of_a_call_without_an_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.DialledStageAsync();
        await alice.TransferAsync("1001");
        s.Show("transfer", await alice.TransferredAsync());
        await ApartAsync(all);
        await alice.HangupAsync();
        await bob.HangupAsync();
        await all.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task By_the_called_one_of_a_call_without_an_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.DialledStageAsync();
        await bob.TransferAsync("1001");
        s.Show("transfer", await bob.TransferredAsync());
        await ApartAsync(all);
        await bob.HangupAsync();
        await alice.HangupAsync();
        await all.UntilAsync("ChannelDestroyed");
    });

    /// <summary>Waits until one hears the tone and the other is gone.</summary>
    private static Task ApartAsync(Listener all) => all.UntilAllAsync(
        static e => e.GetProperty("type").GetString() == "ChannelDialplan" && e.GetProperty("dialplan_app").GetString() == "Milliwatt",
        static e => e.GetProperty("type").GetString() == "ChannelDestroyed");
}
