namespace AriGen.Twins.Phones;

/// <summary>Calls to phones by originate.</summary>
public sealed class OutgoingCallTests
{
    [Fact]
    public Task Answered_and_hung_up_by_the_client() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s);
        await app.UntilAsync("StasisStart");
        await call.AnsweredAsync();
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, 16), await call.EndedAsync());
    });

    [Fact]
    public Task Answered_after_a_while_and_hung_up_by_the_phone() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s, static bob => bob.AnswerAfterAsync(TimeSpan.FromMilliseconds(200)), "subscribeAll=true");
        await app.UntilAsync("StasisStart");
        await call.AnsweredAsync();
        await call.HangupAsync();
        await app.GoneAsync(s.Name("one"));
    });

    [Theory]
    [InlineData(486)]
    [InlineData(603)]
    [InlineData(404)]
    [InlineData(480)]
    [InlineData(503)]
    [InlineData(420)]
    [InlineData(488)]
    [InlineData(400)]
    public Task Refused_by_the_phone(int status) => Twin.PlayAsync(async s =>
    {
        (Listener app, _) = await CallAsync(s, bob => bob.RejectAsync(status), "subscribeAll=true");
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task Refused_by_hand_after_ringing() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s, static bob => bob.OnlyRingAsync());
        await app.UntilAsync("ChannelStateChange");
        await call.DeclineAsync(603);
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task Answered_by_hand() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s, static bob => bob.OnlyRingAsync());
        await app.UntilAsync("ChannelStateChange");
        await call.AnswerAsync();
        await app.UntilAsync("StasisStart");
        await call.HangupAsync();
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task Not_answered_in_time() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s, static bob => bob.OnlyRingAsync(), more: "&timeout=1");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, 19), await call.EndedAsync());
    });

    [Theory]
    [InlineData("", 16)]
    [InlineData("?reason=busy", 17)]
    public Task Cancelled_by_the_client(string query, int cause) => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s, static bob => bob.OnlyRingAsync());
        await app.UntilAsync("ChannelStateChange");
        await s.DeleteAsync($"channels/{s.Name("one")}{query}");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, cause), await call.EndedAsync());
    });

    [Theory]
    [InlineData("57", 2)]
    [InlineData("0%23D*&duration=250&between=50&before=20&after=20", 4)]
    [InlineData("1w2", 2)]
    [InlineData("xa", 1)]
    public Task Digits_from_the_server(string digits, int count) => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await CallAsync(s);
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/dtmf?dtmf={digits}");
        s.Show("the phone hears", await call.DigitsAsync(count));
        await call.HangupAsync();
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task To_the_dialplan() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsidePhone bob) = await s.PhoneAndAppAsync(query: "subscribeAll=true");
        await s.PostAsync($"channels?endpoint={bob.Endpoint}&extension=1040&label=there&context=default&callerId=Ann%20%3C77%3E&channelId={s.Name("one")}");
        IOutsideCall call = await bob.NextCallAsync();
        await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        await s.GetAsync($"channels/{s.Name("one")}");
        await call.HangupAsync();
        await app.GoneAsync(s.Name("one"));
    });

    // Each of the two channels has a thread of its own.
    [Fact]
    public Task To_another_phone_by_the_dialplan() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone alice, IOutsidePhone bob) = await s.DialStageAsync();
        await s.PostAsync($"channels?endpoint={alice.Endpoint}&extension=call{s.Name("bob")}&channelId={s.Name("one")}");
        IOutsideCall first = await alice.NextCallAsync(), second = await bob.NextCallAsync();
        await all.ConnectedAsync();
        await second.HangupAsync();
        await all.BothGoneAsync();
        Assert.Equal((0, 16), await first.EndedAsync());
    });

    private static async Task<(Listener App, IOutsideCall Call)> CallAsync(Scenario s, Func<IOutsidePhone, Task>? habit = null, string query = "", string more = "")
    {
        (Listener app, IOutsidePhone bob) = await s.PhoneAndAppAsync(habit, query);
        await s.PostAsync($"channels?endpoint={bob.Endpoint}&app={s.Name("app")}&channelId={s.Name("one")}{more}");
        return (app, await bob.NextCallAsync());
    }
}
