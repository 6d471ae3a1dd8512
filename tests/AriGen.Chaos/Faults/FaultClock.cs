namespace AriGen.Chaos;

/// <summary>The number of the fault that was the last one to begin, so that a finding can name it, and of the server's process.</summary>
internal sealed class FaultClock
{
    private volatile int _current;
    private volatile int _epoch;

    public int Current
    {
        get => _current;
        set => _current = value;
    }

    /// <summary>Counts the server's processes: what one of them knew, the next one does not.</summary>
    public int Epoch => _epoch;

    public void NextEpoch() => Interlocked.Increment(ref _epoch);
}
