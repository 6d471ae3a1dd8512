namespace AriGen.Simulator;

/// <summary>What one hears of a far end.</summary>
internal sealed class Ear(Audio audio)
{
    private Audio _comes = audio;
    private bool _isDeaf;

    public Audio Hears => _isDeaf ? Audio.None : _comes;

    /// <summary>Called after each change.</summary>
    public event Action? Changed;

    public void Hear(Audio audio) => Change(() => _comes = audio);

    /// <summary>Hears nothing from now on, whatever comes; or again what comes.</summary>
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
