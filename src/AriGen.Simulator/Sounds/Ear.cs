namespace AriGen.Simulator;

/// <summary>What one hears of a far end.</summary>
internal sealed class Ear(Audio audio)
{
    public Audio Hears { get; private set; } = audio;

    /// <summary>Called after each change.</summary>
    public event Action? Changed;

    public void Hear(Audio audio)
    {
        if (Hears != audio)
        {
            Hears = audio;
            Changed?.Invoke();
        }
    }
}
