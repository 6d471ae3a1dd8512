namespace AriGen.Twins.Phones;

/// <summary>A phone with two calls connects their other sides with each other.</summary>
public sealed class AttendedTransferTests
{
    [Fact]
    public Task Both_calls_in_bridges() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, IOutsideCall second) = await s.TwoCallsAsync();
        await s.CallPhoneAsync(app, await s.PhoneAsync("carol", "1102"), "four");
        await s.ConnectAsync(app, "br2", s.Name("three"), s.Name("four"));
        await alice.TransferAsync(second);
        s.Show("transfer", await alice.TransferredAsync());
        string local = await s.ReplacedAsync(app, all);
        await alice.HangupAsync();
        await all.GoneAsync(s.Name("one"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"bridges/{s.Name("br2")}");
        await s.DeleteAsync($"channels/{local}");
        await all.GoneAsync(local);
    });

    [Fact]
    public Task Only_the_first_call_in_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, IOutsideCall second) = await s.TwoCallsAsync();
        await alice.TransferAsync(second);
        s.Show("transfer", await alice.TransferredAsync());
        string local = await s.ReplacedAsync(app, all);
        s.Show("second", await second.EndedAsync());
        await alice.HangupAsync();
        await all.GoneAsync(s.Name("one"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.DeleteAsync($"channels/{local}");
        await all.GoneAsync(local);
    });

    [Fact]
    public Task Only_the_second_call_in_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, IOutsideCall second) = await s.TwoCallsAsync();
        await second.TransferAsync(alice);
        s.Show("transfer", await second.TransferredAsync());
        await s.ReplacedAsync(app, all);
        s.Show("second", await alice.EndedAsync());
        await all.GoneAsync(s.Name("one"));
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"channels/{s.Name("three")}");
        await second.HangupAsync();
    });

    [Fact]
    public Task The_second_call_in_the_dialplan() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, _) = await s.ConnectedPhonesAsync();
        IOutsideCall second = await (await s.PhoneAsync("alice", "1100")).CallAsync("1003");
        await second.AnsweredAsync();
        await all.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        await alice.TransferAsync(second);
        s.Show("transfer", await alice.TransferredAsync());
        await s.ReplacedAsync(app, all);
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    [Fact]
    public Task No_call_in_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, _) = await s.ListenToTransfersAsync();
        IOutsidePhone phone = await s.PhoneAsync("alice", "1100");
        IOutsideCall alice = await s.CallPhoneAsync(app, phone, "one"), second = await s.CallPhoneAsync(app, phone, "three");
        await alice.TransferAsync(second);
        s.Show("transfer", await alice.TransferredAsync());
    });

    [Fact]
    public Task Both_calls_without_an_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Ignore("PeerStatusChange");
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.DialledStageAsync();
        IOutsidePhone carol = await s.PhoneAsync("carol", "1102");
        IOutsideCall second = await (await s.PhoneAsync("alice", "1100")).CallAsync("call" + s.Name("carol"));
        await second.AnsweredAsync();
        await all.ConnectedAsync();
        await alice.TransferAsync(second);
        s.Show("transfer", await alice.TransferredAsync());
        s.Show("second", await second.EndedAsync());
        await all.CallerGoneAsync();
        await all.CallerGoneAsync();
        await alice.HangupAsync();
        await bob.HangupAsync();
        s.Show("carol", await (await carol.NextCallAsync()).EndedAsync());
    });

    [Fact]
    public Task A_call_without_an_application_and_one_in_the_dialplan() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsideCall alice, IOutsideCall bob) = await s.DialledStageAsync();
        IOutsideCall second = await (await s.PhoneAsync("alice", "1100")).CallAsync("1003");
        await second.AnsweredAsync();
        await all.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        await alice.TransferAsync(second);
        s.Show("transfer", await alice.TransferredAsync());
        s.Show("second", await second.EndedAsync());
        await all.CallerGoneAsync();
        await alice.HangupAsync();
        await bob.HangupAsync();
    });
}
