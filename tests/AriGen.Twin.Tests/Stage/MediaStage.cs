namespace AriGen.Twins.Stage;

/// <summary>What scenarios of bridges, playbacks and recordings begin with.</summary>
internal static class MediaStage
{
    /// <summary>Channels in an application, with all that their making says already over, and an empty bridge called br.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="channels">Their names; the other half of each is called the same with <c>-far</c>.</param>
    public static async Task<Listener> BridgedStageAsync(this Scenario s, params string[] channels)
    {
        Listener app = await s.StageAsync(channels);
        await s.PostAsync($"bridges/{s.Name("br")}?type=mixing");
        return app;
    }

    /// <summary>Channels in an application, with all that their making says already over.</summary>
    public static async Task<Listener> StageAsync(this Scenario s, params string[] channels)
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        foreach (string channel in channels)
        {
            await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name("app")}&channelId={s.Name(channel)}&otherChannelId={s.Name(channel + "-far")}");
            await app.UntilAsync("StasisStart", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name(channel));
        }

        // The far halves come to rest only after Answer has waited for audio.
        for (int i = 0; i < channels.Length; i++)
        {
            await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        }

        app.Begin();
        return app;
    }

    /// <summary>Waits until a channel has left a bridge, for the nth time.</summary>
    public static async Task LeftAsync(this Scenario s, Listener app, string channel, int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            await app.UntilAsync("ChannelLeftBridge", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name(channel));
        }
    }
}
