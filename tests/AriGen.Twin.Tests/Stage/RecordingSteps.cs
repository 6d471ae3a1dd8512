namespace AriGen.Twins.Stage;

/// <summary>Steps of scenarios that record something.</summary>
internal static class RecordingSteps
{
    /// <summary>Records a channel. The answer may say that it runs already: that is up to the channel's thread.</summary>
    public static Task<Exchange> RecordAsync(this Scenario s, string channel, string name, string options = "")
    {
        s.NeutralRecordingState();
        return s.PostAsync($"channels/{s.Name(channel)}/record?name={s.Name(name)}&format=wav{options}");
    }

    /// <summary>The same, of a bridge. Never without a format: the real server does not survive that.</summary>
    public static Task<Exchange> RecordBridgeAsync(this Scenario s, string bridge, string name, string options = "")
    {
        s.NeutralRecordingState();
        return s.PostAsync($"bridges/{s.Name(bridge)}/record?name={s.Name(name)}&format=wav{options}");
    }

    /// <summary>Writes down what is to be heard in a WAV file that is stored.</summary>
    public static async Task ShowHeardAsync(this Scenario s, string name) => s.Show(name, AudioText.Heard(await s.ReadAsync($"recordings/stored/{s.Name(name)}/file")));

    public static void NeutralRecordingState(this Scenario s)
    {
        s.Neutral("(POST \\S+/record\\S* -> 201 .*\"state\":\")(queued|recording|failed)\"", "$1<begun>\"");
        s.Neutral("(POST \\S+/record\\S* -> 201 .*)\"cause\":\"[^\"]*\",", "$1");

        // Whole seconds of the audio that came, and a channel's audio may be late.
        s.Neutral("\"duration\":[01],", "\"duration\":<short>,");
    }
}
