namespace AriGen.Twins.Channels;

/// <summary>Channels that an application creates and dials later. The other half runs on its own thread.</summary>
public sealed class CreateTests
{
    [Fact]
    public Task Created_with_variables() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Create("one", "1003", "&appArgs=a,,b"), """{"variables":{"A":{"value":"1","report_events":true},"CALLERID(name)":"Ann","_B":"2"}}""");
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.GetAsync($"channels/{s.Name("one-far")}");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=B");
        await s.GetAsync($"applications/{s.Name("app")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one");
    });

    [Theory]
    [InlineData("1030")]
    [InlineData("1032")]
    [InlineData("1033")]
    [InlineData("1035")]
    public Task Dialled_and_hung_up_by_the_client(string extension) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", extension);
        await s.PostAsync($"channels/{s.Name("one")}/dial");
        if (extension is "1030" or "1035")
        {
            await s.AtAsync(app, "one-far", "Wait", "3600");
        }
        else
        {
            await app.UntilAllAsync(
                static e => e.GetProperty("type").GetString() == "Dial" && e.GetProperty("dialstatus").GetString() is "BUSY" or "CONGESTION",
                static e => e.GetProperty("type").GetString() == "ChannelStateChange");
        }

        await s.GetAsync($"channels/{s.Name("one")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Theory]
    [InlineData("1034")]
    [InlineData("9999")]
    public Task Dialled_and_ended_by_the_far_end(string extension) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", extension);
        await s.PostAsync($"channels/{s.Name("one")}/dial");
        await s.GoneAsync(app, "one", "one-far");
        await s.GetAsync($"channels/{s.Name("one")}");
    });

    [Fact]
    public Task Dialled_and_timed_out() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", "1031");
        await s.PostAsync($"channels/{s.Name("one")}/dial?timeout=1");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Theory]
    [InlineData("0", "one")]
    [InlineData("10", "one?reason=busy")]
    [InlineData("30", "one-far?reason=busy")]
    public Task Dialled_and_cancelled(string timeout, string hungUp) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", "1031");
        await s.PostAsync($"channels/{s.Name("one")}/dial?timeout={timeout}");
        await s.RingsAsync(app, "one", "one-far");
        await s.DeleteAsync($"channels/{s.Name(hungUp)}");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Fact]
    public Task Dialled_for_a_caller() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels/{s.Name("caller")}?endpoint=Local/1003@default&app={s.Name("app")}&callerId=%22Al%20B%22%20%3C55%3E", new { variables = new Dictionary<string, string> { ["_A"] = "1", ["__B"] = "2", ["C"] = "3" } });
        await s.AtAsync(app, "caller;2", "Wait", "3600");
        app.Begin();
        await s.PostAsync(s.Create("one", "1030", $"&originator={s.Name("caller")}"));
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=channel:{s.Name("one-far")}");
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/dial?caller={s.Name("caller")}&timeout=5");
        await s.AtAsync(app, "one-far", "Wait", "3600");
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.GetAsync($"channels/{s.Name("one-far")}");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=CHANNEL(linkedid)");
    });

    [Fact]
    public Task Dialled_for_a_caller_that_is_not_there() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", "1030");
        await s.PostAsync($"channels/{s.Name("one")}/dial?caller=none");
        await s.AtAsync(app, "one-far", "Wait", "3600");
    });

    [Theory]
    [InlineData("one")]
    [InlineData("one?reason=busy")]
    [InlineData("one-far", "one")]
    public Task Hung_up_before_it_is_dialled(string first, string? second = null) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", "1003");
        await s.DeleteAsync($"channels/{s.Name(first)}");
        if (second is not null)
        {
            await s.GetAsync($"channels/{s.Name(first)}");
            await s.DeleteAsync($"channels/{s.Name(second)}");
        }

        await s.GoneAsync(app, "one", "one-far");
    });

    [Theory]
    [InlineData("&app=none")]
    [InlineData("&app=")]
    [InlineData("&appArgs=x")]
    public Task For_an_application_that_nobody_listens_to(string app) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener all = await s.ListenToAllChannelsAsync();
        await s.PostAsync($"channels/create?endpoint=Local/1003@default&channelId={s.Name("near")}&otherChannelId={s.Name("far")}{app}");
        await s.GoneAsync(all, "near", "far");
    });

    [Fact]
    public Task Dialled_when_it_cannot_be() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        await s.StageAsync("up");
        await s.PostAsync($"channels/{s.Name("up")}/dial");
        await s.PostAsync($"channels/{s.Name("up-far")}/dial");
        await s.PostAsync($"channels/{s.Name("none")}/dial");
    });
}
