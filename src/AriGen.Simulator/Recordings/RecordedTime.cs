namespace AriGen.Simulator;

/// <summary>How long a recording is, and how much of it is silence, in the whole seconds that Asterisk tells: it counts samples, and takes 8,000 of any format for a second.</summary>
/// <param name="rate">The samples a second of the format.</param>
/// <param name="before">What was in the file already.</param>
/// <param name="knowsSilence">Whether silence is told from sound.</param>
internal sealed class RecordedTime(int rate, TimeSpan before, bool knowsSilence)
{
    private const double UsualRate = 8000;

    /// <summary>So much of the silence at the end is left, and counts.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    private TimeSpan _total = before;
    private TimeSpan _silence;

    /// <summary>The silence since the last sound.</summary>
    public TimeSpan LastSilence { get; private set; }

    /// <summary>What goes from the end of the file, where Asterisk does that.</summary>
    public TimeSpan Surplus => Excess * (UsualRate / rate);

    public int Seconds => (int)(_total * (rate / UsualRate)).TotalSeconds - (int)Excess.TotalSeconds;

    /// <summary>Never more than all of it. What is begun of a second counts.</summary>
    public int TalkingSeconds => Math.Min(Seconds, (int)((_total * (rate / UsualRate)) - _silence).TotalSeconds + 1);

    private TimeSpan Excess => LastSilence > Breath ? LastSilence - Breath : TimeSpan.Zero;

    public void Add(Audio audio, TimeSpan time)
    {
        _total += time;
        if (knowsSilence)
        {
            _silence += audio == Audio.Silence ? time : TimeSpan.Zero;
            LastSilence = audio == Audio.Silence ? LastSilence + time : TimeSpan.Zero;
        }
    }
}
