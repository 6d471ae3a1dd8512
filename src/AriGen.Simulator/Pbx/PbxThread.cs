namespace AriGen.Simulator;

/// <summary>The synchronization context on which all work of one simulated server runs in order.</summary>
/// <param name="clock">The clock. Completed waits continue here, before any work that was posted later.</param>
/// <param name="fault">Handles an exception of a callback. Other callbacks continue.</param>
/// <remarks>
/// Callers from outside take the lock. Continuations of awaited tasks run here, too, in the order of their completion. So a scenario runs
/// the same way every time.
/// </remarks>
internal sealed class PbxThread(PbxClock clock, Action<Exception> fault) : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = [];
    private readonly Lock _queueGate = new();

    /// <summary>Runs work and everything that follows from it immediately.</summary>
    public T Run<T>(Func<T> work)
    {
        if (_gate.IsHeldByCurrentThread)
        {
            return work();
        }

        try
        {
            lock (_gate)
            {
                return Enter(work);
            }
        }
        finally
        {
            // Outside of the lock, because a fake clock may run callbacks of others.
            clock.Arm();
        }
    }

    public void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_queueGate)
        {
            _queue.Enqueue((d, state));
        }

        if (!_gate.IsHeldByCurrentThread)
        {
            Run(static () => true);
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => Run(() => d(state));

    public override SynchronizationContext CreateCopy() => this;

    private T Enter<T>(Func<T> work)
    {
        SynchronizationContext? outside = Current;
        SetSynchronizationContext(this);
        try
        {
            // Waits whose time has come continue first.
            clock.Read();
            Drain();
            return work();
        }
        finally
        {
            // Also after a refusal, because work that was started before must not wait for the next caller.
            Drain();
            SetSynchronizationContext(outside);
        }
    }

    private void Drain()
    {
        do
        {
            while (TryTake(out (SendOrPostCallback Callback, object? State) next))
            {
                try
                {
                    next.Callback(next.State);
                }
#pragma warning disable CA1031 // An exception must not stop the work of other callers.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    fault(exception);
                }
            }
        }
        while (clock.WakeNext());
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) next)
    {
        lock (_queueGate)
        {
            return _queue.TryDequeue(out next);
        }
    }
}
