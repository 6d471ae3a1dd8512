using System.Threading.Tasks.Sources;

namespace AriGen.Runtime;

/// <summary>
/// The bounded queue between the receive loop and one reader.
/// <para>
/// Correctness: one lock guards all state. It is held for a few instructions and never while user code runs. The reader waits on
/// <see cref="_signal"/> only if there is nothing to read: <see cref="_waiting"/> implies an empty queue and no pending gap.
/// The thread that clears <see cref="_waiting"/>, under the lock, is the only one that queues the completion of the signal, and the
/// reader cannot wait again before that completion, so that a signal is completed exactly once. It is completed on the thread pool,
/// because the reader's continuation is user code. The buffer is both work item and awaitable, and an event for a waiting reader
/// is passed directly, so that nothing is allocated.
/// </para>
/// </summary>
internal sealed class EventBuffer(EventHub hub, EventBufferLimits limits) : IValueTaskSource<bool>, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private Queue<WaitingEvent> _items = new();
    private PendingGaps _gaps;
    private int _events;                 // in _items, without gaps, of which at most two precede an event
    private long _bytes;                 // of the messages in _items
    private long _behind;                // lost since the reader last caught up
    private bool _ended;
    private bool _waiting;
    private Exception? _error;
    private AriEvent? _current;          // the last event of the reader, or the one that it is woken with
    private ManualResetValueTaskSourceCore<bool> _signal;

    public AriEvent? Current => _current;

    public Delivery Push(AriEvent item, int length, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return Delivery.Accepted;
            }

            if (!_waiting)
            {
                return Keep(item, length, now);
            }

            _current = item;
            Wake();
            return Delivery.Accepted;
        }
    }

    /// <summary>Ends the stream. Buffered events can still be read, followed by the end or the error.</summary>
    public void End(Exception? error)
    {
        lock (_gate)
        {
            Finish(error);
        }
    }

    /// <summary>Ends the reader at once, because it was disposed or its token was canceled.</summary>
    /// <param name="error">The exception for a reader that is waiting.</param>
    /// <param name="keep">Whether to keep the buffered events for another reader.</param>
    /// <returns>A buffer with the kept events; <see langword="null"/> if they are not kept.</returns>
    public EventBuffer? Leave(Exception? error, bool keep)
    {
        lock (_gate)
        {
            EventBuffer? successor = keep
                ? new EventBuffer(hub, limits) { _items = _items, _gaps = _gaps, _events = _events, _bytes = _bytes, _behind = _behind }
                : null;
            _items = new();
            _gaps = default;
            _events = 0;
            _bytes = 0;
            _behind = 0;
            Finish(error);
            return successor;
        }
    }

    public ValueTask<bool> MoveNextAsync()
    {
        long caughtUp;
        lock (_gate)
        {
            if (_waiting)
            {
                throw new InvalidOperationException("The reader is already waiting for an event: await one MoveNextAsync before the next.");
            }

            bool taken = TryTake(out WaitingEvent next, out caughtUp);
            _current = next.Item;
            if (!taken)
            {
                if (_ended)
                {
                    return _error is null ? new(false) : ValueTask.FromException<bool>(_error);
                }

                _signal.Reset();
                _waiting = true;
                return new(this, _signal.Version);
            }
        }

        if (caughtUp > 0)
        {
            hub.CaughtUp(caughtUp);
        }

        return new(true);
    }

    /// <summary>Removes the next event, if there is one, to move it to another buffer.</summary>
    public bool TryTake(out WaitingEvent next)
    {
        lock (_gate)
        {
            return TryTake(out next, out _);
        }
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _signal.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);

    // Completes with an event, with an error, or with the end. Only a cancellation after the end can change the error until then.
    void IThreadPoolWorkItem.Execute()
    {
        if (_current is not null)
        {
            _signal.SetResult(true);
        }
        else if (_error is not null)
        {
            _signal.SetException(_error);
        }
        else
        {
            _signal.SetResult(false);
        }
    }

    private Delivery Keep(AriEvent item, int length, DateTimeOffset now)
    {
        if (item is AriGap gap)
        {
            _gaps.Add(gap);
            return Delivery.Accepted;
        }

        // The first event is accepted at any length, because the length of a message has its own limit.
        if (_events == limits.Events || (_events > 0 && _bytes + length > limits.Bytes))
        {
            _gaps.Lose(now);
            return ++_behind == 1 ? Delivery.FirstLost : Delivery.Lost;
        }

        // There is room again: an open gap ends here, before this event.
        _gaps.MoveTo(_items);
        _items.Enqueue(new(item, length));
        _events++;
        _bytes += length;
        return Delivery.Accepted;
    }

    private bool TryTake(out WaitingEvent next, out long caughtUp)
    {
        caughtUp = 0;
        if (_items.Count == 0)
        {
            _gaps.MoveTo(_items);
        }

        if (!_items.TryDequeue(out next))
        {
            return false;
        }

        if (next.Item is not AriGap)
        {
            _events--;
            _bytes -= next.Length;
        }

        if (_items.Count == 0 && _behind > 0)
        {
            caughtUp = _behind;
            _behind = 0;
        }

        return true;
    }

    private void Finish(Exception? error)
    {
        // The first end is final, except that a cancellation replaces it while the reader reads the rest.
        if (!_ended || error is OperationCanceledException)
        {
            _error = error;
        }

        _ended = true;
        if (_waiting)
        {
            _current = null;
            Wake();
        }
    }

    private void Wake()
    {
        _waiting = false;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
