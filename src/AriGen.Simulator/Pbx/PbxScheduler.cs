using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>Runs all work of one simulated server on one thread, by one clock.</summary>
internal sealed class PbxScheduler : IDisposable
{
    private readonly PbxThread _thread;
    private readonly PbxClock _clock;
    private readonly ILogger _log;

    /// <param name="time">The source of time.</param>
    /// <param name="log">The log for errors of the simulator itself.</param>
    public PbxScheduler(TimeProvider time, ILogger log)
    {
        _clock = new PbxClock(time, () => Run(static () => true));
        _thread = new PbxThread(_clock, log.Fault);
        _log = log;
    }

    /// <summary>The clock of the server. Only <see cref="DelayAsync"/> waits by it.</summary>
    public TimeProvider Time => _clock;

    public DateTimeOffset Started => _clock.Started;

    /// <summary>The time in whole milliseconds, as Asterisk writes it.</summary>
    public DateTimeOffset Now => new(_clock.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>Runs a function. Callable from any thread.</summary>
    public T Run<T>(Func<T> work) => _thread.Run(work);

    /// <summary>Runs an action. Callable from any thread.</summary>
    public void Run(Action work) => _thread.Run(work);

    /// <summary>Starts an activity of its own, such as a channel's way through the dialplan, after the current work.</summary>
    public void Start(Func<Task> work) => _thread.Post(static state => _ = ((Func<Task>)state!).Invoke(), () => GuardAsync(work));

    /// <summary>Waits by the server's clock. Callable from any thread.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Run(() => _clock.SleepAsync(delay, cancellationToken));

    /// <summary>Waits for a task of the server. Callable from any thread.</summary>
    /// <remarks>The caller continues before time does, which <see cref="Task.WaitAsync(CancellationToken)"/> does not promise.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WhenAsync(Task task, CancellationToken cancellationToken) => Run(async () =>
    {
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = FollowAsync();
        await over.OrCancelledAsync(cancellationToken);
        await task;

        async Task FollowAsync()
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
            over.TrySetResult();
        }
    });

    /// <summary>Runs an activity and logs its exception, which is an error of the simulator itself.</summary>
    public async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            _log.Fault(exception);
        }
    }

    public void Dispose() => _clock.Dispose();
}
