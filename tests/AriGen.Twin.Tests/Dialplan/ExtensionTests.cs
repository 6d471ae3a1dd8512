namespace AriGen.Twins.Dialplan;

/// <summary>
/// The extensions of tests/asterisk/conf/extensions.conf, each called over a Local channel. Each half runs on its own thread.
/// </summary>
public sealed class ExtensionTests
{
    [Theory]
    [InlineData("1004")]
    [InlineData("1012")]
    public Task Ends_by_itself(string extension) => Twin.PlayAsync(EventOrder.ByThing, s => CallAsync(s, extension));

    [Theory]
    [InlineData("1003")]
    [InlineData("1011", "ChannelDtmfReceived")]
    [InlineData("1013")]
    [InlineData("1015", "ChannelUserevent")]
    [InlineData("1021")]
    public Task Hung_up_by_the_client(string extension, string until = "StasisStart") => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        // Waits for everything up to the last step, because the hangup must not overtake it.
        Listener app = await OriginateAsync(s, extension);
        if (until is "StasisStart" or "ChannelUserevent")
        {
            await app.UntilAsync("StasisStart");
            await app.UntilAsync("ChannelDialplan", e => Application(e) is not ("Answer" or "Set" or "UserEvent"));
        }
        else
        {
            await app.UntilAsync("ChannelDialplan", e => Application(e) == "Wait");
        }

        await s.DeleteAsync($"channels/{s.Name("near")}");
        await UntilGoneAsync(s, app);
    });

    [Fact]
    public Task Stasis_with_arguments() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        string extension = s.FreeExtension;
        Listener app = await s.ListenAsync($"app{extension}");
        s.Neutral(extension, "<extension>");
        await s.PostAsync($"channels?endpoint=Local/{extension}@default&app=app{extension}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        await app.UntilAsync("StasisStart", e => e.GetProperty("args").GetArrayLength() == 1);
        await s.DeleteAsync($"channels/{s.Name("far")}");
        await UntilGoneAsync(s, app);
    });

    [Theory]
    [InlineData("1010")]
    [InlineData("1023")]
    public Task Dials_on_and_is_hung_up(string extension) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.Neutral("\"value\":\"\\d+\",\"variable\":\"(\\w+TIME(_MS)?)\"", "\"value\":\"<time>\",\"variable\":\"$1\"");
        Listener app = await OriginateAsync(s, extension);
        await app.UntilAsync("ChannelVarset", static e => e.GetProperty("variable").GetString() == "BRIDGEPEER");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await UntilGoneAsync(s, app);
    });

    private static async Task CallAsync(Scenario s, string extension) => await UntilGoneAsync(s, await OriginateAsync(s, extension));

    private static async Task<Listener> OriginateAsync(Scenario s, string extension)
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/{extension}@default&app={s.Name("app")}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        return app;
    }

    private static async Task UntilGoneAsync(Scenario s, Listener app)
    {
        HashSet<string> left = [s.Name("near"), s.Name("far")];
        while (left.Count > 0)
        {
            System.Text.Json.JsonElement gone = await app.UntilAsync("ChannelDestroyed");
            left.Remove(gone.GetProperty("channel").GetProperty("id").GetString()!);
        }
    }

    private static string? Application(System.Text.Json.JsonElement e) => e.GetProperty("dialplan_app").GetString();

    [Theory]
    [InlineData("near")]
    [InlineData("far")]
    public Task Hung_up_while_it_plays(string channel) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1004"));
        await s.AtAsync(app, "far", "Playback", "hello-world");
        await s.DeleteAsync($"channels/{s.Name(channel)}");
        await s.GoneAsync(app, "near", "far");
    });
}
