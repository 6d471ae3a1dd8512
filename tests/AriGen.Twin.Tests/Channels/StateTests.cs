namespace AriGen.Twins.Channels;

/// <summary>The responses of each operation for a channel that does not exist, is in no application, is Down, or rings.</summary>
public sealed class StateTests
{
    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/answer")]
    [InlineData("POST", "/ring")]
    [InlineData("DELETE", "/ring")]
    [InlineData("POST", "/progress")]
    [InlineData("POST", "/dtmf?dtmf=1")]
    [InlineData("POST", "/dtmf")]
    [InlineData("POST", "/mute?direction=both")]
    [InlineData("POST", "/mute")]
    [InlineData("DELETE", "/mute?direction=in")]
    [InlineData("DELETE", "/mute?direction=up")]
    [InlineData("POST", "/hold")]
    [InlineData("DELETE", "/hold")]
    [InlineData("POST", "/moh")]
    [InlineData("DELETE", "/moh")]
    [InlineData("POST", "/silence")]
    [InlineData("DELETE", "/silence")]
    [InlineData("POST", "/redirect?endpoint=Local/1@default")]
    [InlineData("POST", "/redirect")]
    [InlineData("POST", "/transfer_progress?states=channel_progress")]
    [InlineData("POST", "/transfer_progress?states=bogus")]
    [InlineData("GET", "/rtp_statistics")]
    [InlineData("GET", "/variable?variable=CHANNEL(state)")]
    [InlineData("GET", "/variable")]
    [InlineData("POST", "/variable?variable=A&value=1")]
    [InlineData("POST", "/variable?value=1")]
    [InlineData("GET", "/variables?variables=CHANNEL(state)")]
    [InlineData("GET", "/variables")]
    [InlineData("POST", "/variables")]
    [InlineData("POST", "/continue")]
    [InlineData("POST", "/continue?label=none")]
    [InlineData("POST", "/move?app=none")]
    public Task In_every_state(string method, string operation) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", "1031");
        await s.SendAsync(method, $"channels/{s.Name("none")}{operation}");
        await s.SendAsync(method, $"channels/{s.Name("one-far")}{operation}");
        await s.SendAsync(method, $"channels/{s.Name("one")}{operation}");
        await s.PostAsync($"channels/{s.Name("one")}/dial");
        await s.RingsAsync(app, "one", "one-far");
        await s.SendAsync(method, $"channels/{s.Name("one")}{operation}");
    });

    [Theory]
    [InlineData("POST", "ring")]
    [InlineData("DELETE", "ring")]
    [InlineData("POST", "progress")]
    [InlineData("POST", "answer")]
    [InlineData("POST", "hold")]
    [InlineData("DELETE", "hold")]
    [InlineData("POST", "moh?mohClass=none")]
    [InlineData("DELETE", "moh")]
    [InlineData("POST", "silence")]
    [InlineData("DELETE", "silence")]
    [InlineData("POST", "mute?direction=both")]
    [InlineData("DELETE", "mute?direction=both")]
    [InlineData("POST", "redirect?endpoint=Local/1002@default")]
    [InlineData("POST", "transfer_progress?states=channel_answered")]
    public Task Twice_while_up(string method, string operation) => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        await s.SendAsync(method, $"channels/{s.Name("one")}/{operation}");
        await s.SendAsync(method, $"channels/{s.Name("one")}/{operation}");

        // It is processed after all of these.
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.GetAsync($"channels/{s.Name("one")}");
    });

    [Fact]
    public Task Parameters_that_are_refused_while_up() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        string one = $"channels/{s.Name("one")}";
        foreach (string operation in new[]
        {
            "dtmf", "dtmf?dtmf=", "mute", "mute?direction=", "mute?direction=sideways", "redirect", "redirect?endpoint=", "redirect?endpoint=bogus", "redirect?endpoint=Bogus/x",
            "redirect?endpoint=PJSIP/bob", "transfer_progress", "transfer_progress?states=", "transfer_progress?states=bogus", "continue?label=none", "continue?context=nowhere&extension=1&label=x",
        })
        {
            await s.PostAsync($"{one}/{operation}");
        }

        await s.DeleteAsync($"{one}/mute");
        await s.DeleteAsync($"{one}/mute?direction=xx");
        await s.GetAsync($"{one}/rtp_statistics");
        await s.PutAsync(one);
        await s.GetAsync($"{one}/answer");
    });
}
