namespace AriGen.Twins.Stage;

/// <summary>Steps of scenarios about recordings.</summary>
internal static class RecordingSteps
{
    /// <summary>Records a channel. The state in the response depends on the channel's thread.</summary>
    public static Task<Exchange> RecordAsync(this Scenario s, string channel, string name, string options = "")
    {
        s.NeutralRecordingState();
        return s.PostAsync($"channels/{s.Name(channel)}/record?name={s.Name(name)}&format=wav{options}");
    }

    /// <summary>Records a bridge. Always with a format, because the real server crashes without one.</summary>
    public static Task<Exchange> RecordBridgeAsync(this Scenario s, string bridge, string name, string options = "")
    {
        s.NeutralRecordingState();
        return s.PostAsync($"bridges/{s.Name(bridge)}/record?name={s.Name(name)}&format=wav{options}");
    }

    /// <summary>Records a description of the sound in a stored WAV file.</summary>
    public static async Task ShowHeardAsync(this Scenario s, string name) => s.Show(name, AudioText.Heard(await s.ReadAsync($"recordings/stored/{s.Name(name)}/file")));

    public static void NeutralRecordingState(this Scenario s)
    {
        s.Neutral("(POST \\S+/record\\S* -> 201 .*\"state\":\")(queued|recording|failed)\"", "$1<begun>\"");
        s.Neutral("(POST \\S+/record\\S* -> 201 .*)\"cause\":\"[^\"]*\",", "$1");

        // Whole seconds of received audio, which may be late.
        s.Neutral("\"duration\":[01],", "\"duration\":<short>,");
    }
}
