namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private Ear? _ear;
    private Mouth? _mouth;

    /// <summary>What comes from the far end.</summary>
    public Ear Ear => _ear ??= new Ear(Technology.SendsSilence ? Audio.Silence : Audio.None);

    /// <summary>What goes to the far end.</summary>
    public Mouth Mouth => _mouth ??= new Mouth(audio => Technology.Speak(this, audio));

    /// <summary>Lets the far end hear something for a while.</summary>
    public async Task SpeakAsync(Audio audio, Func<Task> meanwhile)
    {
        Mouth.Say(SpeechSource.Playback, audio);
        try
        {
            await meanwhile();
        }
        finally
        {
            Mouth.Say(SpeechSource.Playback, Audio.None);
        }
    }
}
