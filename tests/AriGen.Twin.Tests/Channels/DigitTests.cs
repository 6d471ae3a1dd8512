namespace AriGen.Twins.Channels;

/// <summary>Digits that an application sends.</summary>
public sealed class DigitTests
{
    [Theory]
    [InlineData("12", '2')]
    [InlineData("12%23&between=30&duration=40&before=20&after=20", '#')]
    [InlineData("7&duration=250", '7')]
    [InlineData("xyz9", '9')]
    [InlineData("Ab", 'b')]
    [InlineData("w5", '5')]
    public Task Sent(string digits, char last) => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/dtmf?dtmf={digits}");
        await s.OfAsync(app, "ChannelDtmfReceived", "one-far", "digit", last.ToString());
    });

    [Fact]
    public Task Come_back_from_an_echo() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1002"));
        await s.AtAsync(app, "far", "Echo", "");
        app.Begin();
        await s.PostAsync($"channels/{s.Name("near")}/dtmf?dtmf=5");
        await s.OfAsync(app, "ChannelDtmfReceived", "near");
    });

    [Fact]
    public Task Cut_short_by_a_hang_up() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/dtmf?dtmf=1w23");
        await app.UntilAsync("ChannelDtmfReceived");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one", "one-far");
    });
}
