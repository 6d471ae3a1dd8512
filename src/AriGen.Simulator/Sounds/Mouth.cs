namespace AriGen.Simulator;

/// <summary>The sending end of audio to a far end. The first source with audio is sent.</summary>
/// <param name="speak">Is called after each change.</param>
internal sealed class Mouth(Action<Audio> speak)
{
    private readonly Audio[] _sources = new Audio[Enum.GetValues<SpeechSource>().Length];
    private bool _isMuted;
    private Audio _says;

    /// <summary>Changes the audio of a source.</summary>
    public void Say(SpeechSource source, Audio audio)
    {
        _sources[(int)source] = audio;
        Tell();
    }

    /// <summary>Mutes or unmutes all sources.</summary>
    public void Mute(bool mutes)
    {
        _isMuted = mutes;
        Tell();
    }

    /// <summary>Sends the audio of a playback during an activity.</summary>
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
