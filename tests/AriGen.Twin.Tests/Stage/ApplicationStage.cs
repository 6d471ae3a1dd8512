using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Twins.Stage;

/// <summary>What scenarios of applications do again and again.</summary>
internal static class ApplicationStage
{
    /// <summary>Subscribes an application of the scenario.</summary>
    public static Task<Exchange> SubscribeAsync(this Scenario s, string application, string sources)
        => s.PostAsync($"applications/{s.Name(application)}/subscription?eventSource={sources}");

    /// <summary>Takes a subscription back.</summary>
    public static Task<Exchange> UnsubscribeAsync(this Scenario s, string application, string sources)
        => s.DeleteAsync($"applications/{s.Name(application)}/subscription?eventSource={sources}");

    /// <summary>Shows an application.</summary>
    public static Task<Exchange> ShowAsync(this Scenario s, string application) => s.GetAsync($"applications/{s.Name(application)}");

    /// <summary>Shows an application once it has no channel any more: the real server takes the subscriptions back a little after the channel is gone.</summary>
    public static async Task ShowAtRestAsync(this Scenario s, string application)
    {
        await s.UntilAsync($"applications/{s.Name(application)}", static (status, body) => status == 404 || body.Contains("\"channel_ids\":[]", StringComparison.Ordinal));
        await s.ShowAsync(application);
    }

    /// <summary>Puts a channel called <paramref name="channel"/> into an application, with the other half called the same with <c>-far</c>.</summary>
    public static async Task EnterAsync(this Scenario s, Listener app, string application, string channel)
    {
        await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name(application)}&channelId={s.Name(channel)}&otherChannelId={s.Name(channel + "-far")}");
        await app.UntilAsync("StasisStart", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name(channel));
        await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
    }

    /// <summary>Lets a channel say something of itself, and waits until it has: a playback of nothing, with the id <paramref name="word"/>.</summary>
    public static async Task StirAsync(this Scenario s, string channel, string word)
    {
        // How far it has come when the answer is written is up to the threads of the real server.
        s.Neutral("\"state\":\"(queued|playing|failed)\",\"target_uri\":\"channel:[^\"]*\"\\}$", "\"state\":\"any\"}");
        await s.PostAsync($"channels/{s.Name(channel)}/play/{s.Name(word)}?media=sound:no-such-sound");
        await s.UntilAsync($"playbacks/{s.Name(word)}", static (status, _) => status == 404);
    }

    /// <summary>Hangs a channel up, and waits until both halves are gone.</summary>
    public static async Task HangupAsync(this Scenario s, string channel)
    {
        await s.DeleteAsync($"channels/{s.Name(channel)}");
        await s.UntilAsync($"channels/{s.Name(channel)}", static (status, _) => status == 404);
        await s.UntilAsync($"channels/{s.Name(channel + "-far")}", static (status, _) => status == 404);
    }

    /// <summary>Listens to an application, beside one that has nothing: when that is gone, the server has noticed the loss.</summary>
    public static Task<Listener> ListenLooselyAsync(this Scenario s, string application, string query = "")
        => s.ListenAsync($"{s.Name(application)},{s.Name(application + "-marker")}", query);

    /// <summary>Loses a socket of <see cref="ListenLooselyAsync"/>, and waits until the server has noticed.</summary>
    public static async Task LoseAsync(this Scenario s, Listener listener, string application)
    {
        listener.Abort();
        await s.UntilAsync($"applications/{s.Name(application + "-marker")}", static (status, _) => status == 404);
    }

    /// <summary>A list without what belongs to others.</summary>
    public static async Task ListOwnAsync(this Scenario s, string path)
    {
        Exchange exchange = s.Note("GET", path);
        await s.UntilAsync(path, (status, body) =>
        {
            JsonNode own = new JsonArray([.. JsonNode.Parse(body)!.AsArray().Where(one => one!.ToJsonString().Contains(s.Name(""), StringComparison.Ordinal)).Select(static one => one!.DeepClone())]);
            exchange.Answered(status, null, "application/json", Encoding.UTF8.GetBytes(own.ToJsonString()));
            return true;
        });
    }

    /// <summary>The setting of a user event's or an object's body.</summary>
    public static string FieldsOf(params (string Attribute, string Value)[] fields)
        => JsonSerializer.Serialize(new { fields = fields.Select(static field => new { attribute = field.Attribute, value = field.Value }) });
}
