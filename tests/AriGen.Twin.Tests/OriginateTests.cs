namespace AriGen.Twins;

/// <summary>Calls that the server makes.</summary>
public sealed class OriginateTests
{
    [Fact]
    public Task Answered_and_hung_up_by_the_client() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name("app")}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}");
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("near")}");
        await s.DeleteAsync($"channels/{s.Name("near")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("far"));
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.PostAsync("channels");
        await s.GetAsync("channels/none");
        await s.GetAsync("nowhere");
        await s.PutAsync("channels");
        await s.GetAsync("channels/");
    });
}
