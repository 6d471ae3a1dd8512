using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>Common first steps and waits of scenarios about channels.</summary>
internal static class ChannelStage
{
    /// <summary>
    /// Creates the request that calls an extension for the application. The halves have the names <c>near</c> and <c>far</c>.
    /// </summary>
    public static string Call(this Scenario s, string extension, string more = "")
        => $"channels?endpoint=Local/{extension}@default&app={s.Name("app")}&channelId={s.Name("near")}&otherChannelId={s.Name("far")}{more}";

    /// <summary>Creates the request for a channel to dial later. Its other half has the same name with the suffix <c>-far</c>.</summary>
    public static string Create(this Scenario s, string channel, string extension, string more = "")
        => $"channels/create?endpoint=Local/{extension}@default&app={s.Name("app")}&channelId={s.Name(channel)}&otherChannelId={s.Name(channel + "-far")}{more}";

    /// <summary>Creates a channel that is Down in the application, which receives the events of both halves.</summary>
    public static async Task<Listener> CreatedStageAsync(this Scenario s, string channel, string extension)
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(s.Create(channel, extension));
        await s.PostAsync($"applications/{s.Name("app")}/subscription?eventSource=channel:{s.Name(channel + "-far")}");
        await app.UntilAsync("StasisStart");
        return app;
    }

    /// <summary>Waits until channels have ended, in any order.</summary>
    public static async Task GoneAsync(this Scenario s, Listener app, params string[] channels)
    {
        HashSet<string> left = [.. channels.Select(s.Name)];
        while (left.Count > 0)
        {
            left.Remove(IdOf(await app.UntilAsync("ChannelDestroyed"))!);
        }
    }

    /// <summary>Waits for an event of a channel.</summary>
    public static Task<JsonElement> OfAsync(
        this Scenario s, Listener app, string type, string channel, string? member = null, string? value = null)
        => app.UntilAsync(type, e => IdOf(e) == s.Name(channel) && (member is null || e.GetProperty(member).GetString() == value));

    /// <summary>Waits until a channel has reached a step of the dialplan.</summary>
    public static Task AtAsync(this Scenario s, Listener app, string channel, string application, string data)
        => app.UntilAsync("ChannelDialplan", e => IsAt(e, s.Name(channel), application, data));

    /// <summary>Waits until the far half of a channel rings and is idle.</summary>
    public static Task RingsAsync(this Scenario s, Listener app, string near, string far) => app.UntilAllAsync(
        e => TypeOf(e) == "Dial" && IdOf(e) == s.Name(near) && e.GetProperty("dialstatus").GetString() == "RINGING",
        e => TypeOf(e) == "ChannelDialplan" && IsAt(e, s.Name(far), "Wait", "3600"));

    /// <summary>Listens to all channels only, because device states change at arbitrary times.</summary>
    public static async Task<Listener> ListenToAllChannelsAsync(this Scenario s)
    {
        Listener all = await s.ListenAsync(s.Name("all"));
        await s.PostAsync($"applications/{s.Name("all")}/subscription?eventSource=channel:");
        return all;
    }

    /// <summary>Replaces the durations that the dialplan's Dial sets.</summary>
    public static void NeutralTimes(this Scenario s) => s.Neutral("\"value\":\"\\d+\",\"variable\":\"(\\w+TIME(_MS)?)\"", "\"value\":\"<time>\",\"variable\":\"$1\"");

    /// <summary>Returns an extension that differs between runs of a scenario, but is the same on both sides.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="thousand">The first digit: 2 for extensions that answer, 3 for those that do not.</param>
    public static string FreeExtension(this Scenario s, char thousand) => $"{thousand}{Convert.ToInt32(s.Name("")[2..6], 16) % 1000:D3}";

    private static string? TypeOf(JsonElement e) => e.GetProperty("type").GetString();

    private static bool IsAt(JsonElement e, string id, string application, string data)
        => IdOf(e) == id && e.GetProperty("dialplan_app").GetString() == application && e.GetProperty("dialplan_app_data").GetString() == data;

    private static string? IdOf(JsonElement e)
        => e.TryGetProperty("channel", out JsonElement channel) || e.TryGetProperty("peer", out channel)
            ? channel.GetProperty("id").GetString()
            : null;
}
