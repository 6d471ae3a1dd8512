namespace AriGen.Twins.Phones;

/// <summary>Calls to phones by channels that are created first and dialled later.</summary>
public sealed class CreatedCallTests
{
    [Fact]
    public Task Answered_and_hung_up_by_the_client() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await DialAsync(s);
        await call.AnsweredAsync();
        await app.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "ANSWER");
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, 16), await call.EndedAsync());
    });

    [Fact]
    public Task Answered_and_hung_up_by_the_phone() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await DialAsync(s, static bob => bob.OnlyRingAsync());
        await app.UntilAsync("ChannelStateChange");
        await s.GetAsync($"channels/{s.Name("one")}");
        await call.AnswerAsync();
        await app.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "ANSWER");
        await call.HangupAsync();
        await app.GoneAsync(s.Name("one"));
    });

    [Theory]
    [InlineData(486)]
    [InlineData(603)]
    [InlineData(503)]
    public Task Refused_by_the_phone(int status) => Twin.PlayAsync(async s =>
    {
        (Listener app, _) = await DialAsync(s, bob => bob.RejectAsync(status));
        await app.GoneAsync(s.Name("one"));
    });

    [Theory]
    [InlineData("", 16)]
    [InlineData("?reason=busy", 17)]
    public Task Cancelled_by_the_client(string query, int cause) => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await DialAsync(s, static bob => bob.OnlyRingAsync());
        await app.UntilAsync("ChannelStateChange");
        await s.DeleteAsync($"channels/{s.Name("one")}{query}");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, cause), await call.EndedAsync());
    });

    [Fact]
    public Task Not_answered_in_time() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call) = await DialAsync(s, static bob => bob.OnlyRingAsync(), "?timeout=1");
        await app.GoneAsync(s.Name("one"));
        s.Show("the phone hears", await call.EndedAsync());
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task For_a_caller_and_connected_with_it(bool isEarly) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.LooseConnecting();
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        (Listener app, IOutsidePhone bob) = await s.PhoneAndAppAsync(static bob => bob.OnlyRingAsync());
        await s.PostAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"channels?endpoint={alice.Endpoint}&app={s.Name("app")}&channelId={s.Name("caller")}", """{"variables":{"_COLOUR":"blue"}}""");
        IOutsideCall caller = await alice.NextCallAsync();
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/create?endpoint={bob.Endpoint}&app={s.Name("app")}&channelId={s.Name("one")}&originator={s.Name("caller")}");
        await s.OfAsync(app, "StasisStart", "one");
        await s.PostAsync($"channels/{s.Name("one")}/dial?caller={s.Name("caller")}");
        IOutsideCall called = await bob.NextCallAsync();
        await s.OfAsync(app, "ChannelStateChange", "one");
        string connect = $"bridges/{s.Name("br")}/addChannel?channel={s.Name("caller")},{s.Name("one")}";
        if (isEarly)
        {
            await s.PostAsync(connect);
        }

        await called.AnswerAsync();
        await app.UntilAsync("Dial", static e => e.GetProperty("dialstatus").GetString() == "ANSWER");
        if (!isEarly)
        {
            await s.PostAsync(connect);
        }

        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"channels/{s.Name("one")}");
        await caller.HangupAsync();
        await app.GoneAsync(s.Name("caller"));
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.GoneAsync(s.Name("one"));
    });

    private static async Task<(Listener App, IOutsideCall Call)> DialAsync(Scenario s, Func<IOutsidePhone, Task>? habit = null, string query = "")
    {
        (Listener app, IOutsidePhone bob) = await s.PhoneAndAppAsync(habit);
        await s.PostAsync($"channels/create?endpoint={bob.Endpoint}&app={s.Name("app")}&channelId={s.Name("one")}");
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/dial{query}");
        return (app, await bob.NextCallAsync());
    }
}
