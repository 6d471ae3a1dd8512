namespace AriGen.Twins.Dialplan;

/// <summary>The dialplan application Dial when it ends without a call.</summary>
public sealed class DialTests
{
    [Theory]
    [InlineData("1036")]
    [InlineData("1037")]
    [InlineData("1038")]
    public Task Nobody_answers(string extension) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.NeutralTimes();
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call(extension));
        await s.GoneAsync(app, "near", "far");
    });

    [Theory]
    [InlineData("near")]
    [InlineData("far")]
    public Task The_caller_gives_up(string hungUp) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.NeutralTimes();
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Call("1039"));
        await app.UntilAsync("Dial", e => e.GetProperty("dialstatus").GetString() == "RINGING" && e.GetProperty("peer").GetProperty("id").GetString() == s.Name("near"));
        await s.DeleteAsync($"channels/{s.Name(hungUp)}");
        await s.GoneAsync(app, "near", "far");
    });
}
