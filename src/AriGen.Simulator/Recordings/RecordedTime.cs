namespace AriGen.Simulator;

/// <summary>The length of a recording and the silence in it, in Asterisk's whole seconds.</summary>
/// <param name="rate">The samples per second of the format.</param>
/// <param name="before">The length of the file before the recording.</param>
/// <param name="knowsSilence">Whether silence is detected.</param>
/// <remarks>Asterisk counts samples, and takes 8,000 of any format for a second.</remarks>
internal sealed class RecordedTime(int rate, TimeSpan before, bool knowsSilence)
{
    private const double UsualRate = 8000;

    /// <summary>The silence at the end that is kept and counted.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    private TimeSpan _total = before;
    private TimeSpan _silence;

    /// <summary>The silence since the last sound.</summary>
    public TimeSpan LastSilence { get; private set; }

    /// <summary>The time that Asterisk may cut off at the end of the file.</summary>
    public TimeSpan Surplus => Excess * (UsualRate / rate);

    public int Seconds => (int)(_total * (rate / UsualRate)).TotalSeconds - (int)Excess.TotalSeconds;

    /// <summary>The seconds with sound, at most all. A part of a second counts as a whole one.</summary>
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
