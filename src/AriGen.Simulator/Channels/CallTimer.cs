namespace AriGen.Simulator;

/// <summary>The time limit of a call: the dialplan's TIMEOUT(absolute).</summary>
internal sealed class CallTimer(Channel channel)
{
    private CancellationTokenSource? _running;

    /// <summary>The time at which the call ends; <see langword="null"/> without a limit.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Ends the call after a time, counted from now; zero removes the limit.</summary>
    public void Start(TimeSpan time)
    {
        _running?.Cancel();
        EndsAt = null;
        if (time > TimeSpan.Zero)
        {
            EndsAt = channel.Scheduler.Now + time;
            CancellationToken changed = (_running = CancellationTokenSource.CreateLinkedTokenSource(channel.HungUp)).Token;
            channel.Scheduler.Start(() => EndAsync(time, changed));
        }
    }

    private async Task EndAsync(TimeSpan time, CancellationToken changed)
    {
        try
        {
            await channel.Scheduler.DelayAsync(time, changed);
            channel.Drop();
        }
        catch (OperationCanceledException)
        {
            // The call has ended, or it has another limit now.
        }
    }
}
