namespace AriGen.Simulator;

/// <summary>Plays sounds, one after the other, to their end.</summary>
internal sealed class PlaybackApplication() : DialplanApplication("Playback")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] args = Split(data, 2);
        if (!args[1].Contains("noanswer", StringComparison.Ordinal))
        {
            await AnswerApplication.AnswerAsync(channel);
        }

        bool all = true;
        foreach (string file in args[0].Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (channel.Technology.CarriesSound && SoundCatalogue.Find(file) is { } length)
            {
                channel.Technology.Hear($"sound:{file}");
                await channel.Mouth.SpeakAsync(SoundCatalogue.AudioOf(file), () => channel.WaitAsync(length));
            }
            else
            {
                all = false;
            }
        }

        // A hangup is no failure.
        channel.Variables.Set("PLAYBACKSTATUS", all ? "SUCCESS" : "FAILED");
        return !channel.IsHungUp;
    }
}
