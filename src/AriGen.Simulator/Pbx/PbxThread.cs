namespace AriGen.Simulator;

/// <summary>
/// Where everything of one simulated Asterisk happens, one thing after the other: whoever comes in from outside takes the lock,
/// and what is awaited inside goes on here too, first come first served. So a scenario runs the same way every time.
/// </summary>
/// <param name="clock">What waits for a time goes on here as well, and before anything that came later.</param>
/// <param name="fault">Is told what a callback throws; the others go on.</param>
internal sealed class PbxThread(PbxClock clock, Action<Exception> fault) : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = [];
    private readonly Lock _queueGate = new();

    /// <summary>Does some work and all that follows from it at once.</summary>
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
            // Not under the lock: a fake clock may call whoever else waits for it.
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
            // First all for which the time has come meanwhile.
            clock.Read();
            Drain();
            return work();
        }
        finally
        {
            // Also after a refusal: what was begun before it must not wait for the next caller.
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
#pragma warning disable CA1031 // Whatever it is, it is no reason to lose what others have begun.
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
