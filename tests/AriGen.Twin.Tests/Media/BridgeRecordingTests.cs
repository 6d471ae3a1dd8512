namespace AriGen.Twins.Media;

/// <summary>Recordings of bridges: the server's recorder comes in for each.</summary>
public sealed class BridgeRecordingTests
{
    [Fact]
    public Task Two_at_a_time() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await TwoBridgedAsync(s);
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"recordings/live/{s.Name("r")}/pause");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}/pause");
        await s.PostAsync($"recordings/live/{s.Name("r")}/mute");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}/mute");
        await s.RecordBridgeAsync("br", "q");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.PostAsync($"recordings/live/{s.Name("q")}/stop");
        await app.UntilAsync("RecordingFinished");
        await BackToEachOtherAsync(app);
        await s.GetAsync($"bridges/{s.Name("br")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}/file");
    });

    [Fact]
    public Task Cancelled_and_ended_by_its_length() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await TwoBridgedAsync(s);
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}");
        await app.UntilAsync("RecordingFinished");
        await BackToEachOtherAsync(app);
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.RecordBridgeAsync("br", "r", "&maxDurationSeconds=1");
        await app.UntilAsync("RecordingFinished");
        await BackToEachOtherAsync(app);
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await TwoBridgedAsync(s);
        string record = $"bridges/{s.Name("br")}/record", name = s.Name("r");
        await s.PostAsync($"{record}?name={name}&format=nonsense");
        foreach (string query in new[]
        {
            "?format=wav", "?name=&format=wav", $"?name={name}&format=wav&ifExists=nonsense", $"?name={name}&format=wav&maxDurationSeconds=-1",
            $"?name={name}&format=wav&maxSilenceSeconds=-1", $"?name={name}&format=wav&terminateOn=nonsense", "?name=../evil&format=wav",
        })
        {
            await s.PostAsync(record + query);

            // The recorder comes and goes. Its going is waited for, or the next one might meet it.
            await BackToEachOtherAsync(app);
        }

        await s.PostAsync($"bridges/{s.Name("none")}/record?name={name}&format=wav");
        await s.PostAsync($"bridges/{s.Name("none")}/record?name={name}&format=nonsense");
    });

    [Fact]
    public Task The_last_channel_leaves() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await SubscribedAsync(s, "one");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("one")}");
        await app.UntilAsync("RecordingFinished");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task Of_nobody() => Twin.PlayAsync(async s =>
    {
        Listener app = await SubscribedAsync(s);
        await s.RecordBridgeAsync("br", "r");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    /// <summary>With an application that hears of the bridge whoever is in it.</summary>
    private static async Task<Listener> SubscribedAsync(Scenario s, params string[] channels)
    {
        // One of the server's own that is just going shows at times, by an id that nobody finds.
        s.Neutral("\"channels\":\\[\"\\d{10}\\.\\d+\"\\]", "\"channels\":[]");
        Listener app = await s.BridgedStageAsync(channels);
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=bridge:{s.Name("br")}");
        return app;
    }

    private static async Task<Listener> TwoBridgedAsync(Scenario s)
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")},{s.Name("two")}");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two"));
        return app;
    }

    /// <summary>The recorder has gone: both have only each other.</summary>
    private static async Task BackToEachOtherAsync(Listener app)
    {
        for (int i = 0; i < 2; i++)
        {
            await app.UntilAsync("ChannelVarset", static e => e.GetProperty("value").GetString()!.StartsWith("Local/", StringComparison.Ordinal) && !e.GetProperty("value").GetString()!.Contains(','));
        }
    }
}
