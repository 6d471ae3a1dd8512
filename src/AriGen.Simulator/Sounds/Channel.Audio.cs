namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private Ear? _ear;

    /// <summary>What comes from the far end.</summary>
    public Ear Ear => _ear ??= new Ear(Technology.SendsSilence ? Audio.Silence : Audio.None);

    /// <summary>Lets the far end hear something for a while.</summary>
    public async Task SpeakAsync(Audio audio, Func<Task> meanwhile)
    {
        Technology.Speak(this, audio);
        try
        {
            await meanwhile();
        }
        finally
        {
            Technology.Speak(this, Audio.None);
        }
    }
}
