namespace AriGen.Twins.Stage;

/// <summary>Steps of scenarios about playbacks.</summary>
internal static class PlaybackSteps
{
    /// <summary>Plays to a channel. The state in the response depends on the channel's thread.</summary>
    public static Task<Exchange> PlayAsync(this Scenario s, string channel, string id, string media)
    {
        s.NeutralPlaybackState();
        return s.PostAsync($"channels/{s.Name(channel)}/play/{s.Name(id)}?media={media}");
    }

    /// <summary>The same, to a bridge.</summary>
    public static Task<Exchange> PlayToBridgeAsync(this Scenario s, string bridge, string id, string media)
    {
        s.NeutralPlaybackState();
        return s.PostAsync($"bridges/{s.Name(bridge)}/play/{s.Name(id)}?media={media}");
    }

    /// <summary>Waits until a channel has processed all requests. A playback may still exist after its last event.</summary>
    public static Task<Exchange> PassAsync(this Scenario s, string channel) => s.PostAsync($"channels/{s.Name(channel)}/answer");

    public static void NeutralPlaybackState(this Scenario s) => s.Neutral("(POST \\S+/play\\S* -> 201 .*\"state\":\")(queued|playing|continuing|done|failed)\"", "$1<begun>\"");
}
