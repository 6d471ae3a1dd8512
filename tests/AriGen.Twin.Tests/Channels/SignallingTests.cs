namespace AriGen.Twins.Channels;

/// <summary>Signalling from an application to the caller before it answers, as seen by the caller.</summary>
public sealed class SignallingTests
{
    [Theory]
    [InlineData("HOLD_INTERCEPT(set)")]
    [InlineData("HOLD_INTERCEPT(remove)")]
    [InlineData("HOLD_INTERCEPT(nonsense)")]
    public Task A_hold_that_is_intercepted(string function) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable={function}");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable={function}");
        await s.PostAsync($"channels/{s.Name("one")}/hold");
        await s.DeleteAsync($"channels/{s.Name("one")}/hold");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=HOLD_INTERCEPT(remove)");
        await s.PostAsync($"channels/{s.Name("one")}/hold");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
    });

    [Fact]
    public Task Rings_and_answers() => PlayAsync(async (s, app) =>
    {
        await s.PostAsync(Far(s, "ring"));
        await s.OfAsync(app, "Dial", "near", "dialstatus", "RINGING");
        await s.PostAsync(Far(s, "ring"));
        await s.OfAsync(app, "Dial", "near", "dialstatus", "RINGING");
        await s.DeleteAsync(Far(s, "ring"));
        await s.PostAsync(Far(s, "progress"));
        await s.OfAsync(app, "Dial", "near", "dialstatus", "PROGRESS");
        await s.PostAsync(Far(s, "hold"));
        await s.DeleteAsync(Far(s, "hold"));
        await s.PostAsync(Far(s, "answer"));
        await app.UntilAsync("StasisStart");
        await s.PostAsync(Far(s, "ring"));
        await s.PostAsync(Far(s, "answer"));
        await s.GetAsync($"channels/{s.Name("near")}");
        await s.GetAsync($"channels/{s.Name("far")}");
    });

    [Theory]
    [InlineData("dtmf?dtmf=1")]
    [InlineData("moh")]
    public Task What_is_to_be_heard_opens_early_media(string operation) => PlayAsync(async (s, app) =>
    {
        await s.PostAsync(Far(s, operation));
        await s.OfAsync(app, "Dial", "near", "dialstatus", "PROGRESS");
        if (operation.StartsWith("dtmf", StringComparison.Ordinal))
        {
            await s.OfAsync(app, "ChannelDtmfReceived", "near");
        }
    });

    [Theory]
    [InlineData("busy")]
    [InlineData("congestion")]
    [InlineData("normal")]
    public Task Refused(string reason) => PlayAsync(async (s, app) =>
    {
        await s.DeleteAsync($"channels/{s.Name("far")}?reason={reason}");
        await s.GoneAsync(app, "near", "far");
    });

    [Theory]
    [InlineData("continue")]
    [InlineData("continue?extension=1034")]
    public Task Handed_back_to_the_dialplan(string operation) => PlayAsync(async (s, app) =>
    {
        await s.PostAsync(Far(s, operation));
        await s.GoneAsync(app, "near", "far");
    });

    private static string Far(Scenario s, string operation) => $"channels/{s.Name("far")}/{operation}";

    private static Task PlayAsync(Func<Scenario, Listener, Task> act) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        string extension = s.FreeExtension('3');
        s.Neutral(extension, "<extension>");
        Listener app = await s.ListenAsync(s.Name("app"));
        Listener far = await s.ListenAsync($"app{extension}");
        await s.PostAsync(s.Call(extension));
        await far.UntilAsync("StasisStart");
        await app.UntilAsync("Dial");
        await act(s, app);
    });
}
