namespace AriGen.Simulator;

/// <summary>The clock of one simulated server, which stands still while work is done.</summary>
/// <remarks>
/// After a wait, the clock shows exactly the time waited for, however late the work runs. So when a fake clock advances by a minute in one
/// step, the events of that minute happen in order.
/// </remarks>
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

    /// <param name="time">The source of time.</param>
    /// <param name="wake">Is called from outside of the server when a wait is over.</param>
    public PbxClock(TimeProvider time, Action wake)
    {
        _time = time;
        _began = time.GetTimestamp();
        Started = time.GetUtcNow();

        // The timer lives as long as the simulator. It must not keep the execution context of the test or request that started it.
        using AsyncFlowControl none = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _timer = time.CreateTimer(_ => Ring(wake), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset Started { get; }

    /// <summary>The time of the current work since the start.</summary>
    public TimeSpan Elapsed { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Started + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>Not supported, because only <see cref="SleepAsync"/> waits by this clock.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => throw new NotSupportedException();

    /// <summary>Waits for a time.</summary>
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

    /// <summary>Reads the source of time for the next work.</summary>
    public void Read()
    {
        TimeSpan now = _time.GetElapsedTime(_began);
        _read = now > _read ? now : _read;
    }

    /// <summary>Completes the next wait whose time has come.</summary>
    /// <returns>
    /// <see langword="true"/> if there was such a wait; otherwise, <see langword="false"/>. Then the clock shows the time of the last
    /// reading.
    /// </returns>
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

    /// <summary>Sets the timer for the next wait.</summary>
    /// <remarks>
    /// Callable from any thread that does not hold the server's lock, because a fake clock may run callbacks of others in here.
    /// </remarks>
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
                // If a fake clock advanced in between, the timer would be late.
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
        // The timer may be a little early. Then it has to be set again for the same time.
        Volatile.Write(ref _armed, NotArmed);
        wake();
    }

    private TimeSpan Left(TimeSpan left)
    {
        return left <= TimeSpan.Zero ? TimeSpan.Zero

            // The longest time that timers accept. An early timer is harmless.
            : left > Longest ? Longest

            // The system's timers have a resolution of milliseconds and would always be early.
            : _time == System ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds))
            : left;
    }
}
