namespace AriGen.Twins.Channels;

/// <summary>Calls that the server originates over a Local channel. Each of its two halves runs on its own thread.</summary>
public sealed class OriginateTests
{
    [Fact]
    public Task Answered_and_hung_up_by_the_client() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1030"));
        await s.AtAsync(app, "far", "Wait", "3600");
        await s.GetAsync($"channels/{s.Name("near")}");
        await s.GetAsync($"channels/{s.Name("far")}");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await s.GoneAsync(app, "near", "far");
        await s.GetAsync($"channels/{s.Name("near")}");
    });

    // Asterisk may notice the end of the caller before or after the far half is Busy.
    [Theory]
    [InlineData("1032")]
    [InlineData("1033")]
    public Task Busy(string extension) => Twin.PlayAsync(EventOrder.None, async s =>
    {
        s.Neutral("\"state\":\"(Ring|Busy)\"", "\"state\":\"Ring or Busy\"");
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call(extension));
        await s.GoneAsync(app, "near", "far");
    });

    [Theory]
    [InlineData("1034")]
    [InlineData("9999")]
    [InlineData("1012")]
    public Task Ends_by_itself(string extension) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call(extension));
        await s.GoneAsync(app, "near", "far");
    });

    [Fact]
    public Task Timed_out() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1031", "&timeout=1"));
        await s.GoneAsync(app, "near", "far");
    });

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-7")]
    [InlineData("soon")]
    public Task Without_a_timeout_it_rings_on(string timeout) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1031", $"&timeout={timeout}"));
        await s.RingsAsync(app, "near", "far");
        await s.GetAsync($"channels/{s.Name("near")}");
    });

    [Theory]
    [InlineData("near")]
    [InlineData("near?reason=busy")]
    [InlineData("near?reason=congestion")]
    [InlineData("far")]
    [InlineData("far?reason_code=3")]
    public Task Cancelled_while_it_rings(string hungUp) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1031"));
        await s.RingsAsync(app, "near", "far");
        await s.DeleteAsync($"channels/{s.Name(hungUp)}");
        await s.GoneAsync(app, "near", "far");
    });

    [Fact]
    public Task Early_media() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1035"));
        await s.AtAsync(app, "far", "Wait", "3600");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await s.GoneAsync(app, "near", "far");
    });

    // The near half may end before the far one is Up.
    [Fact]
    public Task For_an_application_that_nobody_listens_to() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        s.Neutral("\"state\":\"(Ring|Up)\"", "\"state\":\"Ring or Up\"");
        Listener all = await s.ListenToAllChannelsAsync();
        await s.PostAsync(s.Call("1030"));
        await s.GoneAsync(all, "near", "far");
    });

    [Fact]
    public Task All_that_is_said_of_it() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener all = await s.ListenToAllChannelsAsync();
        await s.PostAsync(
            s.Call("1030", "&callerId=%22Bob%22%20%3C55%3E").Replace(s.Name("app"), s.Name("all"), StringComparison.Ordinal),
            new { variables = new Dictionary<string, string> { ["A"] = "1", ["_B"] = "2", ["CALLERID(name)"] = "Carol" } });
        await s.AtAsync(all, "far", "Wait", "3600");
        await s.DeleteAsync($"channels/{s.Name("far")}?reason_code=21");
        await s.GoneAsync(all, "near", "far");
    });

    [Theory]
    [InlineData("extension=1015")]
    [InlineData("extension=1015&context=default&priority=2")]
    [InlineData("extension=1040&label=there")]
    [InlineData("extension=1040&label=2&priority=77")]
    [InlineData("extension=1015&priority=-4")]
    public Task Into_the_dialplan(string where) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener all = await s.ListenToAllChannelsAsync();
        await s.PostAsync($"channels?endpoint=Local/1030@default&{where}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        await s.AtAsync(all, "far", "Wait", "3600");
        await s.GetAsync($"channels/{s.Name("near")}");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await s.GoneAsync(all, "near", "far");
    });

    // The near half may end before the far one is Up.
    [Theory]
    [InlineData("extension=9999")]
    [InlineData("extension=1003&context=nowhere")]
    [InlineData("extension=1003&priority=77")]
    public Task Into_a_part_of_the_dialplan_that_is_not_there(string where) => Twin.PlayAsync(EventOrder.None, async s =>
    {
        s.Neutral("\"state\":\"(Ring|Up)\"", "\"state\":\"Ring or Up\"");
        Listener all = await s.ListenToAllChannelsAsync();
        await s.PostAsync($"channels?endpoint=Local/1030@default&{where}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        await s.GoneAsync(all, "near", "far");
    });

    [Fact]
    public Task An_application_goes_before_an_extension() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1030", "&extension=1015&context=nowhere&appArgs=a1,a%20two,,x%3Dy"));
        await s.AtAsync(app, "far", "Wait", "3600");
        await s.GetAsync($"channels/{s.Name("near")}");
    });

    [Fact]
    public Task Variables_and_who_calls() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1030", "&callerId=%22T%20Ester%22%20%3C12345%3E&formats=ulaw,slin"), """
            {"variables":{"FOO":"bar","EMPTY":"","UNI":"\u017elu\u0165","QUOTE":"a\"b\\c","CALLERID(name)":"Fn Set","SHOWN":{"value":"1","report_events":true},"HIDDEN":{"value":"2"},"_ONCE":"3","__EVER":"4"}}
            """);
        await s.AtAsync(app, "far", "Wait", "3600");
        await s.GetAsync($"channels/{s.Name("near")}");
        await s.GetAsync($"channels/{s.Name("far")}");
        foreach (string name in new[] { "FOO", "EMPTY", "UNI", "QUOTE", "SHOWN", "HIDDEN", "ONCE", "_ONCE", "EVER", "CALLERID(all)", "CONNECTEDLINE(all)" })
        {
            await s.GetAsync($"channels/{s.Name("near")}/variable?variable={name}");
            await s.GetAsync($"channels/{s.Name("far")}/variable?variable={name}");
        }
    });

    [Fact]
    public Task On_behalf_of_another_channel() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels/{s.Name("first")}?endpoint=Local/1003@default&app={s.Name("app")}&callerId=55", new { variables = new Dictionary<string, string> { ["__X"] = "1", ["_Y"] = "2", ["Z"] = "3" } });
        await s.AtAsync(app, "first;2", "Wait", "3600");
        app.Begin();
        await s.PostAsync(s.Call("1030", $"&originator={s.Name("first")}"));
        await s.AtAsync(app, "far", "Wait", "3600");
        await s.GetAsync($"channels/{s.Name("near")}");
        foreach (string name in new[] { "X", "Y", "Z", "CHANNEL(linkedid)" })
        {
            await s.GetAsync($"channels/{s.Name("near")}/variable?variable={name}");
        }
    });

    [Fact]
    public Task An_application_is_subscribed_to_both_halves_at_once() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        s.Neutral("\"channel_ids\":\\[\"far\",\"near\"\\]", "\"channel_ids\":[both]");
        s.Neutral("\"channel_ids\":\\[\"near\",\"far\"\\]", "\"channel_ids\":[both]");
        await s.PostAsync(s.Call("1031"));
        await s.GetAsync($"applications/{s.Name("app")}");
        await s.RingsAsync(app, "near", "far");
    });

    [Theory]
    [InlineData("%22T%20Ester%22%20%3C12345%3E")]
    [InlineData("12345")]
    [InlineData("Name%20Only")]
    [InlineData("%3C55%3E")]
    [InlineData("Bob%20%3C9%3E")]
    [InlineData("%22%22%20%3C9%3E")]
    [InlineData("9%20%3C10%3E")]
    [InlineData("Bob%209")]
    [InlineData("a%3Cb%3Ec")]
    [InlineData("%22Q%5C%22x%22%20%3C1%3E")]
    [InlineData("(555)%20123-4567")]
    [InlineData("%2B4912")]
    [InlineData("%22X%22")]
    public Task Who_calls(string callerId) => Twin.PlayAsync(s => s.PostAsync(s.Call("1031", $"&callerId={callerId}")));
}
