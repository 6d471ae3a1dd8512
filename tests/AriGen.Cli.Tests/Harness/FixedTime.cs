namespace AriGen.Cli.Tests.Harness;

/// <summary>A time provider whose timers never fire, or fire at once.</summary>
internal sealed class FixedTime : TimeProvider
{
    public static readonly TimeProvider Stopped = new FixedTime { _fires = false };

    public static readonly TimeProvider Hurried = new FixedTime { _fires = true };

    private bool _fires;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => System.CreateTimer(
            callback,
            state,
            _fires && dueTime != Timeout.InfiniteTimeSpan ? TimeSpan.Zero : Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
}
