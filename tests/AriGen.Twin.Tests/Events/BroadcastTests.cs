namespace AriGen.Twins.Events;

/// <summary>A channel that the dialplan offers to several applications: extension 1019, and 1041.</summary>
public sealed class BroadcastTests
{
    [Fact]
    public Task Claimed() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        // The winner may hear of the call before it hears that it has won.
        (_, Listener one, Listener two) = await OfferAsync(s);
        string claim = $"events/claim?channelId={s.Name("ch-far")}&application=";
        await s.PostAsync(claim + App(s, "two"));
        await two.UntilAsync("StasisStart");
        await s.PostAsync(claim + App(s, "one"));
        await s.PostAsync(claim + App(s, "two"));
        await one.UntilAsync("CallClaimed");
        await s.GetAsync($"channels/{s.Name("ch-far")}");
        await s.GetAsync($"applications/{App(s, "one")}");
        await s.GetAsync($"applications/{App(s, "two")}");
        await s.HangupAsync("ch");
        await s.PostAsync(claim + App(s, "one"));
    });

    [Fact]
    public Task Claimed_and_handed_back() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, _, Listener two) = await OfferAsync(s);
        await s.PostAsync($"events/claim?channelId={s.Name("ch-far")}&application={App(s, "two")}");
        await two.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("ch-far")}/continue");
        await two.UntilAsync("StasisEnd");
        await caller.UntilAsync("ChannelUserevent");
    });

    [Fact]
    public Task Who_has_not_won_is_not_told_where_the_dialplan_says_so() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        (_, _, Listener two) = await OfferAsync(s, "1041");
        await s.PostAsync($"events/claim?channelId={s.Name("ch-far")}&application={App(s, "two")}");
        await two.UntilAsync("StasisStart");
        await s.HangupAsync("ch");
    });

    [Fact]
    public Task Claimed_for_one_that_is_not_there() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, Listener one, Listener two) = await OfferAsync(s);
        await s.PostAsync($"events/claim?channelId={s.Name("ch-far")}&application={s.Name("nobody")}");
        await one.UntilAsync("CallClaimed");
        await two.UntilAsync("CallClaimed");
        await caller.UntilAsync("ChannelUserevent");
        await s.UntilAsync($"channels/{s.Name("ch")}", static (status, _) => status == 404);
    });

    [Fact]
    public Task Claimed_for_one_that_it_was_not_offered_to() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        // As above.
        (Listener caller, Listener one, _) = await OfferAsync(s);
        await s.PostAsync("events/claim", new { channelId = s.Name("ch-far"), application = s.Name("caller") });
        await caller.UntilAsync("StasisStart", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("ch-far"));
        await one.UntilAsync("CallClaimed");
        await s.HangupAsync("ch");
    });

    [Fact]
    public Task Claimed_by_nobody() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener caller, _, _) = await OfferAsync(s);
        await caller.UntilAsync("ChannelUserevent");
        await s.UntilAsync($"channels/{s.Name("ch")}", static (status, _) => status == 404);
        await s.PostAsync($"events/claim?channelId={s.Name("ch-far")}&application={App(s, "one")}");
    });

    [Fact]
    public Task Hung_up_meanwhile() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        await OfferAsync(s);
        await s.HangupAsync("ch");
    });

    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.EnterAsync(app, "app", "ch");
        app.Begin();
        foreach (string query in new[] { "", "channelId=x", "channelId=&application=x", "channelId=x&application=", "application=x", "channelId=none&application=none", $"channelId={s.Name("ch")}&application={s.Name("app")}", $"channelId={s.Name("ch")}&application=none" })
        {
            await s.PostAsync($"events/claim?{query}");
        }

        await s.GetAsync("events/claim");
    });

    /// <summary>Names that the dialplan's expression fits.</summary>
    private static string App(Scenario s, string name) => $"channel-{s.Name(name)}";

    private static async Task<(Listener Caller, Listener One, Listener Two)> OfferAsync(Scenario s, string extension = "1019")
    {
        Listener caller = await s.ListenAsync(s.Name("caller")), one = await s.ListenAsync(App(s, "one")), two = await s.ListenAsync(App(s, "two"));
        await s.PostAsync($"channels?endpoint=Local/{extension}@default&app={s.Name("caller")}&channelId={s.Name("ch")}&otherChannelId={s.Name("ch-far")}");
        await caller.UntilAsync("StasisStart");
        await one.UntilAsync("CallBroadcast");
        await two.UntilAsync("CallBroadcast");
        return (caller, one, two);
    }
}
