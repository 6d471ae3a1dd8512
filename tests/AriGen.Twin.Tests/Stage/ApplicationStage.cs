using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Twins.Stage;

/// <summary>Common steps of scenarios about applications.</summary>
internal static class ApplicationStage
{
    /// <summary>Subscribes an application of the scenario.</summary>
    public static Task<Exchange> SubscribeAsync(this Scenario s, string application, string sources)
        => s.PostAsync($"applications/{s.Name(application)}/subscription?eventSource={sources}");

    /// <summary>Removes a subscription.</summary>
    public static Task<Exchange> UnsubscribeAsync(this Scenario s, string application, string sources)
        => s.DeleteAsync($"applications/{s.Name(application)}/subscription?eventSource={sources}");

    /// <summary>Shows an application.</summary>
    public static Task<Exchange> ShowAsync(this Scenario s, string application) => s.GetAsync($"applications/{s.Name(application)}");

    /// <summary>
    /// Shows an application once it has no channels. The real server removes the subscriptions a little after the end of the channel.
    /// </summary>
    public static async Task ShowAtRestAsync(this Scenario s, string application)
    {
        await s.UntilAsync($"applications/{s.Name(application)}", static (status, body) => status == 404 || body.Contains("\"channel_ids\":[]", StringComparison.Ordinal));
        await s.ShowAsync(application);
    }

    /// <summary>
    /// Puts the channel <paramref name="channel"/> into an application. The other half has the same name with the suffix <c>-far</c>.
    /// </summary>
    public static async Task EnterAsync(this Scenario s, Listener app, string application, string channel)
    {
        await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name(application)}&channelId={s.Name(channel)}&otherChannelId={s.Name(channel + "-far")}");
        await app.UntilAsync("StasisStart", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name(channel));
        await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
    }

    /// <summary>Makes a channel send events by a playback that fails, with the id <paramref name="word"/>, and waits for its end.</summary>
    public static async Task StirAsync(this Scenario s, string channel, string word)
    {
        // The state in the response depends on the threads of the real server.
        s.Neutral("\"state\":\"(queued|playing|failed)\",\"target_uri\":\"channel:[^\"]*\"\\}$", "\"state\":\"any\"}");
        await s.PostAsync($"channels/{s.Name(channel)}/play/{s.Name(word)}?media=sound:no-such-sound");
        await s.UntilAsync($"playbacks/{s.Name(word)}", static (status, _) => status == 404);
    }

    /// <summary>Hangs up a channel, and waits until both halves have ended.</summary>
    public static async Task HangupAsync(this Scenario s, string channel)
    {
        await s.DeleteAsync($"channels/{s.Name(channel)}");
        await s.UntilAsync($"channels/{s.Name(channel)}", static (status, _) => status == 404);
        await s.UntilAsync($"channels/{s.Name(channel + "-far")}", static (status, _) => status == 404);
    }

    /// <summary>Listens to an application together with an unused one, whose end shows that the server has noticed a loss.</summary>
    public static Task<Listener> ListenLooselyAsync(this Scenario s, string application, string query = "")
        => s.ListenAsync($"{s.Name(application)},{s.Name(application + "-marker")}", query);

    /// <summary>Aborts a socket of <see cref="ListenLooselyAsync"/>, and waits until the server has noticed.</summary>
    public static async Task LoseAsync(this Scenario s, Listener listener, string application)
    {
        listener.Abort();
        await s.UntilAsync($"applications/{s.Name(application + "-marker")}", static (status, _) => status == 404);
    }

    /// <summary>Shows a list without the items of other scenarios.</summary>
    public static async Task ListOwnAsync(this Scenario s, string path)
    {
        Exchange exchange = s.Note("GET", path);
        await s.UntilAsync(path, (status, body) =>
        {
            JsonNode own = new JsonArray([.. JsonNode.Parse(body)!.AsArray()
                .Where(one => one!.ToJsonString().Contains(s.Name(""), StringComparison.Ordinal))
                .Select(static one => one!.DeepClone())]);
            exchange.Answered(status, null, "application/json", Encoding.UTF8.GetBytes(own.ToJsonString()));
            return true;
        });
    }

    /// <summary>Creates a request body that sets attributes.</summary>
    public static string FieldsOf(params (string Attribute, string Value)[] fields)
        => JsonSerializer.Serialize(
            new { fields = fields.Select(static field => new { attribute = field.Attribute, value = field.Value }) });
}
