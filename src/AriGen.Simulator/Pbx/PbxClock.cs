namespace AriGen.Simulator;

/// <summary>
/// The time of one simulated Asterisk. It stands still while something is done, and who waits for a time finds exactly that time when
/// he goes on, however late his turn comes: a fake clock may be put forward by a minute in one step, and the minute happens in order.
/// </summary>
internal sealed class PbxClock : TimeProvider, IDisposable
{
    private const long Never = long.MaxValue, NotArmed = -1;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly long _began;
    private readonly PriorityQueue<TaskCompletionSource, (TimeSpan Due, long Serial)> _sleepers = new();
    private readonly Lock _arming = new();
    private TimeSpan _read;
    private long _serial;
    private long _next = Never;
    private long _armed = Never;

    /// <param name="time">Where the time comes from.</param>
    /// <param name="wake">Is called from outside when somebody's time has come.</param>
    public PbxClock(TimeProvider time, Action wake)
    {
        _time = time;
        _began = time.GetTimestamp();
        Started = time.GetUtcNow();

        // The timer lives as long as the simulator: it must not keep the context of the test or the request that happened to start it.
        using AsyncFlowControl none = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _timer = time.CreateTimer(_ => Ring(wake), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset Started { get; }

    /// <summary>The time of what is being done, since the start.</summary>
    public TimeSpan Elapsed { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Started + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>Time is waited for by <see cref="SleepAsync"/> alone.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => throw new NotSupportedException();

    /// <summary>Waits.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task SleepAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (delay != Timeout.InfiniteTimeSpan)
        {
            _sleepers.Enqueue(done, (Elapsed + delay, _serial++));
        }

        return done.OrCancelledAsync(cancellationToken);
    }

    /// <summary>Looks at the clock, once for all that is done next.</summary>
    public void Read()
    {
        TimeSpan now = _time.GetElapsedTime(_began);
        _read = now > _read ? now : _read;
    }

    /// <summary>Wakes the next one for whom the time has come.</summary>
    /// <returns>False where there is none: then it is the time that was read.</returns>
    public bool WakeNext()
    {
        while (_sleepers.TryPeek(out TaskCompletionSource? sleeper, out (TimeSpan Due, long Serial) place)
            && (sleeper.Task.IsCompleted || place.Due <= _read))
        {
            _sleepers.Dequeue();
            if (!sleeper.Task.IsCompleted)
            {
                Elapsed = place.Due > Elapsed ? place.Due : Elapsed;
                sleeper.SetResult();
                return true;
            }
        }

        Elapsed = _read;
        Volatile.Write(ref _next, _sleepers.TryPeek(out _, out (TimeSpan Due, long Serial) next) ? next.Due.Ticks : Never);
        return false;
    }

    /// <summary>Sets the timer for who comes next. From any thread that does not hold the server's lock: a fake clock may run others' callbacks in here.</summary>
    public void Arm()
    {
        if (Volatile.Read(ref _next) == Volatile.Read(ref _armed))
        {
            return;
        }

        lock (_arming)
        {
            TimeSpan before;
            do
            {
                // A fake clock that is put forward in between would ring too late.
                before = _time.GetElapsedTime(_began);
                long next = Volatile.Read(ref _next);
                Volatile.Write(ref _armed, next);
                _timer.Change(next == Never ? Timeout.InfiniteTimeSpan : Left(new TimeSpan(next) - before), Timeout.InfiniteTimeSpan);
            }
            while (_time != System && _time.GetElapsedTime(_began) != before);
        }
    }

    public void Dispose()
    {
        _sleepers.Clear();
        _timer.Dispose();
    }

    private void Ring(Action wake)
    {
        // It may be a little early: then it has to be set again, although for the same time.
        Volatile.Write(ref _armed, NotArmed);
        wake();
    }

    private TimeSpan Left(TimeSpan left)
    {
        return left <= TimeSpan.Zero ? TimeSpan.Zero

            // Timers take no longer times, and to come early does no harm.
            : left > Longest ? Longest

            // The system's timers know milliseconds only, and would come early every time.
            : _time == System ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds))
            : left;
    }
}
