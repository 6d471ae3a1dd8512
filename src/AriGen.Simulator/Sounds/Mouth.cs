namespace AriGen.Simulator;

/// <summary>What this side lets a far end hear: the first of its sources that gives anything.</summary>
/// <param name="speak">Is told after each change.</param>
internal sealed class Mouth(Action<Audio> speak)
{
    private readonly Audio[] _sources = new Audio[Enum.GetValues<SpeechSource>().Length];
    private bool _isMuted;
    private Audio _says;

    /// <summary>A source gives something else from now on.</summary>
    public void Say(SpeechSource source, Audio audio)
    {
        _sources[(int)source] = audio;
        Tell();
    }

    /// <summary>Says nothing from now on, whatever the sources give; or again what they give.</summary>
    public void Mute(bool mutes)
    {
        _isMuted = mutes;
        Tell();
    }

    /// <summary>Gives the sound of a playback for a while.</summary>
    public async Task SpeakAsync(Audio audio, Func<Task> meanwhile)
    {
        Say(SpeechSource.Playback, audio);
        try
        {
            await meanwhile();
        }
        finally
        {
            Say(SpeechSource.Playback, Audio.None);
        }
    }

    private void Tell()
    {
        Audio says = _isMuted ? Audio.None : Array.Find(_sources, static audio => audio != Audio.None);
        if (says != _says)
        {
            _says = says;
            speak(says);
        }
    }
}
