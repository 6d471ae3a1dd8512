using System.Text.Json;

namespace AriGen.Twins.Dialplan;

/// <summary>Dial of the dialplan from one phone to another without an answer, as somebody sees it who listens to everything. Each channel is on a thread of its own.</summary>
public sealed class PhoneDialTests
{
    [Theory]
    [InlineData(486)]
    [InlineData(603)]
    [InlineData(503)]
    [InlineData(480)]
    public Task The_called_one_refuses(int status) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await bob.RejectAsync(status);
        IOutsideCall call = await alice.CallAsync("call" + s.Name("bob"));
        await all.BothGoneAsync();
        s.Show("refused with", (await call.EndedAsync()).SipStatus);
    });

    [Fact]
    public Task Nobody_can_be_reached() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, _) = await s.DialStageAsync();
        IOutsideCall call = await alice.CallAsync("call" + s.Name("nobody"));
        await all.UntilAsync("ChannelDestroyed");
        s.Show("refused with", (await call.EndedAsync()).SipStatus);
    });

    [Fact]
    public Task The_caller_gives_up() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await bob.OnlyRingAsync();
        IOutsideCall call = await alice.CallAsync("call" + s.Name("bob"));
        IOutsideCall called = await bob.NextCallAsync();
        await all.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "RINGING");
        await call.HangupAsync();
        await all.BothGoneAsync();
        s.Show("the caller hears", await call.EndedAsync());
        s.Show("the called one hears", await called.EndedAsync());
    });

    [Theory]
    [InlineData("")]
    [InlineData("?reason=busy")]
    public Task The_caller_is_hung_up_by_a_client(string query) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await bob.OnlyRingAsync();
        IOutsideCall call = await alice.CallAsync("call" + s.Name("bob"));
        IOutsideCall called = await bob.NextCallAsync();
        JsonElement ringing = await all.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "RINGING");
        await s.DeleteAsync($"channels/{ringing.GetProperty("caller").GetProperty("id").GetString()}{query}");
        await all.BothGoneAsync();
        s.Show("the caller hears", await call.EndedAsync());
        s.Show("the called one hears", await called.EndedAsync());
    });

    [Fact]
    public Task Nobody_answers_in_time() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await bob.OnlyRingAsync();
        IOutsideCall call = await alice.CallAsync("brief" + s.Name("bob"));
        IOutsideCall called = await bob.NextCallAsync();
        await all.UntilAsync("ChannelUserevent");
        s.Show("the called one hears", await called.EndedAsync());
        await call.HangupAsync();
        await all.CallerGoneAsync();
    });

    [Fact]
    public Task One_of_two_is_busy_and_the_other_declines() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        IOutsidePhone carol = await s.PhoneAsync("carol", "1102");
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await bob.RejectAsync(486);
        await carol.OnlyRingAsync();
        IOutsideCall call = await alice.CallAsync($"both{s.Name("bob")}{s.Name("carol")}");
        IOutsideCall second = await carol.NextCallAsync();
        await all.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "BUSY");
        await second.DeclineAsync(603);
        await all.BothGoneAsync("1102");
        s.Show("the caller hears", await call.EndedAsync());
    });
}
