using System.Text.Json;

namespace AriGen.Twins.Phones;

/// <summary>
/// Texts from phones to extensions. The dialplan handles all of them on one permanent channel, so earlier senders do not matter. Events
/// of an endpoint can overtake those of a channel.
/// </summary>
public sealed class TextTests
{
    [Fact]
    public Task To_an_extension() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone bob) = await BeginAsync(s);
        Assert.Equal(202, await bob.SendTextAsync("text", "hello, b\u00f6b"));
        await all.UntilAsync("TextMessageReceived");
        Assert.Equal(202, await bob.SendTextAsync("1008", "to one that only hangs up"));
        await all.UntilAsync("TextMessageReceived");
        Assert.Equal(202, await bob.SendTextAsync("nowhere", "to nobody"));
        await all.UntilAsync("TextMessageReceived");
    });

    [Fact]
    public Task Into_an_application() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener all, IOutsidePhone bob) = await BeginAsync(s);
        Listener app = await s.ListenAsync($"app{s.FreeExtension}");
        app.Mark("Message/ast_msg_queue");
        Assert.Equal(202, await bob.SendTextAsync(s.FreeExtension, "hello"));
        string channel = PhoneStage.IdOf(await app.UntilAsync("StasisStart"));
        Assert.Equal(202, await bob.SendTextAsync("text", "has to wait"));
        await s.GetAsync($"channels/{channel}");
        await s.DeleteAsync($"channels/{channel}");
        await s.PostAsync($"channels/{channel}/answer");
        await s.PostAsync($"channels/{channel}/continue");
        await all.UntilAsync("TextMessageReceived");
        await all.UntilAsync("TextMessageReceived");
        await s.GetAsync($"channels/{channel}");
    });

    private static async Task<(Listener All, IOutsidePhone Bob)> BeginAsync(Scenario s)
    {
        s.Ignore("DeviceStateChanged");
        s.Neutral("\"creationtime\":\"[^\"]*\"", "\"creationtime\":\"\"");
        s.Neutral("(\"type\":\"TextMessageReceived\".*|)\"variables\":\\{[^}]*\\}", "$1\"variables\":{}");
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        all.Mark("Message/ast_msg_queue");
        await bob.SendTextAsync("1008", "the first");
        await all.UntilAsync("TextMessageReceived");
        all.Begin();
        return (all, bob);
    }
}
