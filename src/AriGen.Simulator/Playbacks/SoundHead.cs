namespace AriGen.Simulator;

/// <summary>Where in a sound its player is.</summary>
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

    /// <summary>How long it still plays; for ever while it is paused.</summary>
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

    /// <summary>Forward. Past the end, Asterisk goes to as far before it instead.</summary>
    public void Forward(TimeSpan step) => MoveTo(Position + step < _length ? Position + step : Max(_length - step, TimeSpan.Zero));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private void MoveTo(TimeSpan position)
    {
        _position = position;
        _since = _time.GetTimestamp();
    }
}
