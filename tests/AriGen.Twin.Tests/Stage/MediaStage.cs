using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>Common first steps of scenarios about bridges, playbacks and recordings.</summary>
internal static class MediaStage
{
    /// <summary>Creates channels in an application, after all events of their creation, and the empty bridge <c>br</c>.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="channels">The names. The other halves have the same names with the suffix <c>-far</c>.</param>
    public static async Task<Listener> BridgedStageAsync(this Scenario s, params string[] channels)
    {
        Listener app = await s.StageAsync(channels);
        await s.PostAsync($"bridges/{s.Name("br")}?type=mixing");
        return app;
    }

    /// <summary>Creates channels in an application, after all events of their creation.</summary>
    public static async Task<Listener> StageAsync(this Scenario s, params string[] channels)
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        foreach (string channel in channels)
        {
            await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name("app")}&channelId={s.Name(channel)}&otherChannelId={s.Name(channel + "-far")}");
            await app.UntilAsync("StasisStart", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name(channel));
        }

        // The far halves are idle only after Answer has waited for audio.
        for (int i = 0; i < channels.Length; i++)
        {
            await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
        }

        app.Begin();
        return app;
    }

    /// <summary>The same with a bridge to which the application is subscribed.</summary>
    public static async Task<Listener> SubscribedBridgeStageAsync(this Scenario s, params string[] channels)
    {
        // A leaving channel of the server itself appears at times, by an id that does not exist elsewhere.
        s.Neutral("\"channels\":\\[\"\\d{10}\\.\\d+\"\\]", "\"channels\":[]");
        Listener app = await s.BridgedStageAsync(channels);
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=bridge:{s.Name("br")}");
        return app;
    }

    /// <summary>Creates the channels <c>one</c> and <c>two</c> in the bridge <c>br</c>.</summary>
    public static async Task<Listener> TwoBridgedAsync(this Scenario s)
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")},{s.Name("two")}");
        await app.UntilAsync("ChannelVarset", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two"));
        return app;
    }

    /// <summary>Waits until the server's own channel has left the bridge, so that two channels remain.</summary>
    public static async Task BackToEachOtherAsync(this Listener app)
    {
        for (int i = 0; i < 2; i++)
        {
            await app.UntilAsync(
                "ChannelVarset",
                static e => e.GetProperty("value").GetString()!.StartsWith("Local/", StringComparison.Ordinal)
                    && !e.GetProperty("value").GetString()!.Contains(','));
        }
    }

    /// <summary>
    /// Creates channels in an application together with their other halves, which have the suffix <c>-far</c>. A channel says what is
    /// played to its other half.
    /// </summary>
    public static async Task<Listener> TalkingStageAsync(this Scenario s, params string[] channels)
    {
        s.Neutral(s.FreeExtension, "<extension>");
        string application = $"app{s.FreeExtension}";
        Listener app = await s.ListenAsync(application);
        foreach (string channel in channels)
        {
            await s.PostAsync($"channels?endpoint=Local/{s.FreeExtension}@default&app={application}&channelId={s.Name(channel)}&otherChannelId={s.Name(channel + "-far")}");
            await app.UntilAllAsync([.. new[] { channel, channel + "-far" }
                .Select(half => (Func<JsonElement, bool>)(e
                    => e.GetProperty("type").GetString() == "StasisStart"
                        && e.GetProperty("channel").GetProperty("id").GetString() == s.Name(half)))]);
        }

        app.Begin();
        return app;
    }

    /// <summary>Creates channels that can talk, in the bridge <c>br</c>.</summary>
    public static async Task<Listener> TalkingBridgeStageAsync(this Scenario s, string type, params string[] channels)
    {
        Listener app = await s.TalkingStageAsync(channels);
        await s.PostAsync($"bridges/{s.Name("br")}?type={type}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={string.Join(',', channels.Select(s.Name))}");
        return app;
    }

    /// <summary>Makes a channel say something, and waits for the end.</summary>
    public static async Task SayAsync(this Scenario s, Listener app, string channel, string media)
    {
        await s.PlayAsync(channel + "-far", $"{channel}-says", media);
        await app.UntilAsync("PlaybackFinished", e => e.GetProperty("playback").GetProperty("id").GetString() == s.Name($"{channel}-says"));
    }

    /// <summary>Creates the channel <c>one</c>, with the running playback <c>p</c>.</summary>
    public static async Task<Listener> PlayingStageAsync(this Scenario s, string media)
    {
        Listener app = await s.StageAsync("one");
        await s.PlayAsync("one", "p", media);
        await app.UntilAsync("PlaybackStarted");
        return app;
    }

    /// <summary>Creates the channel <c>one</c>, with the running recording <c>r</c>.</summary>
    public static async Task<Listener> RecordingStageAsync(this Scenario s, string options = "")
    {
        Listener app = await s.StageAsync("one");
        await s.RecordAsync("one", "r", options);
        await app.UntilAsync("RecordingStarted");
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
