namespace AriGen.Simulator;

/// <summary>
/// Where everything of one simulated Asterisk happens, one thing after the other: whoever comes in from outside takes the lock,
/// and what is awaited inside goes on here too, first come first served. So a scenario runs the same way every time.
/// </summary>
internal sealed class PbxThread : SynchronizationContext
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

        lock (_gate)
        {
            SynchronizationContext? outside = Current;
            SetSynchronizationContext(this);
            try
            {
                T result = work();
                Drain();
                return result;
            }
            finally
            {
                SetSynchronizationContext(outside);
            }
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
            Run(static () => { });
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => Run(() => d(state));

    public override SynchronizationContext CreateCopy() => this;

    private void Drain()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) next;
            lock (_queueGate)
            {
                if (!_queue.TryDequeue(out next))
                {
                    return;
                }
            }

            next.Callback(next.State);
        }
    }
}
