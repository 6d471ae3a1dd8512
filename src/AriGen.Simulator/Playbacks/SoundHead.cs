namespace AriGen.Simulator;

/// <summary>The playing position in a sound.</summary>
internal sealed class SoundHead
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _length;
    private TimeSpan _position;
    private long _since;
    private bool _isPaused;

    public SoundHead(TimeProvider time, TimeSpan length, TimeSpan offset)
    {
        _time = time;
        _length = length;
        _position = Min(offset, length);
        _since = time.GetTimestamp();
    }

    /// <summary>The remaining time, which is infinite while it is paused.</summary>
    public TimeSpan Left => _isPaused ? Timeout.InfiniteTimeSpan : Max(_length - Position, TimeSpan.Zero);

    private TimeSpan Position => _isPaused ? _position : _position + _time.GetElapsedTime(_since);

    public void Pause()
    {
        _position = Position;
        _isPaused = true;
    }

    public void Go()
    {
        MoveTo(Position);
        _isPaused = false;
    }

    public void Restart() => MoveTo(TimeSpan.Zero);

    public void Reverse(TimeSpan step) => MoveTo(Max(Position - step, TimeSpan.Zero));

    /// <summary>Moves forward. A step past the end leads to the same distance before the end instead, as in Asterisk.</summary>
    public void Forward(TimeSpan step) => MoveTo(Position + step < _length ? Position + step : Max(_length - step, TimeSpan.Zero));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private void MoveTo(TimeSpan position)
    {
        _position = position;
        _since = _time.GetTimestamp();
    }
}
