namespace AriGen.Twins.Stage;

/// <summary>Steps of scenarios that play something.</summary>
internal static class PlaybackSteps
{
    /// <summary>Plays to a channel. The answer may say that it plays already: that is up to the channel's thread.</summary>
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

    /// <summary>Waits until a channel has done all that it has been told to do: what ends with an event need not be gone with it.</summary>
    public static Task<Exchange> PassAsync(this Scenario s, string channel) => s.PostAsync($"channels/{s.Name(channel)}/answer");

    public static void NeutralPlaybackState(this Scenario s) => s.Neutral("(POST \\S+/play\\S* -> 201 .*\"state\":\")(queued|playing|continuing|done|failed)\"", "$1<begun>\"");
}
