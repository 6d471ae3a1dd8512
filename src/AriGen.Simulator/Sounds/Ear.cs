namespace AriGen.Simulator;

/// <summary>The receiving end of audio.</summary>
internal sealed class Ear(Audio audio)
{
    private Audio _comes = audio;
    private bool _isDeaf;

    public Audio Hears => _isDeaf ? Audio.None : _comes;

    /// <summary>Occurs after each change.</summary>
    public event Action? Changed;

    public void Hear(Audio audio) => Change(() => _comes = audio);

    /// <summary>Mutes or unmutes the received audio.</summary>
    public void Mute(bool mutes) => Change(() => _isDeaf = mutes);

    private void Change(Action change)
    {
        Audio before = Hears;
        change();
        if (Hears != before)
        {
            Changed?.Invoke();
        }
    }
}
