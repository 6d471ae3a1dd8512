using System.Threading.Tasks.Sources;

namespace AriGen.Runtime;

/// <summary>
/// The bounded queue between the receive loop and one reader.
/// <para>
/// Why it is correct. All state stands under one lock that is held for a few instructions and never while
/// foreign code runs. The reader waits on <see cref="_signal"/>, and only when there is nothing to read:
/// <see cref="_waiting"/> implies an empty queue and no pending gap. Whoever clears <see cref="_waiting"/>, under
/// the lock, is the only one to queue the completion of the signal, and the reader cannot start another wait before
/// that completion: a signal is completed exactly once. It is completed on the pool and not where it is queued,
/// because the reader's continuation, or the context it asked for, is foreign code. The buffer itself is the work
/// item and the awaitable, and an event that finds the reader waiting is handed over directly: nothing is allocated.
/// </para>
/// </summary>
internal sealed class EventBuffer(EventHub hub, EventBufferLimits limits) : IValueTaskSource<bool>, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private Queue<WaitingEvent> _items = new();
    private PendingGaps _gaps;
    private int _events;                 // of _items; gaps take no room, and there are at most two before an event
    private long _bytes;                 // of the messages of _items
    private long _behind;                // lost since the reader had last caught up
    private bool _ended;
    private bool _waiting;
    private Exception? _error;
    private AriEvent? _current;          // what the reader has taken last, or what it is being woken with
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

    /// <summary>The stream is complete: what is held can still be read, then comes the end or the error.</summary>
    public void End(Exception? error)
    {
        lock (_gate)
        {
            Finish(error);
        }
    }

    /// <summary>The reader has gone, or its token was cancelled: it ends at once, whatever is still held.</summary>
    /// <param name="error">The exception for a reader that still waits.</param>
    /// <param name="keep">Whether what is held is for another reader.</param>
    /// <returns>The buffer of that other reader, if there is one.</returns>
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

    /// <summary>Takes the next event, if there is one, for another buffer.</summary>
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

    // Woken with an event, with an error, or with neither at the end. Nothing else is changed while a wake is on its way
    // but the error, by a cancellation that comes after the end: then that is the answer.
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

        // One event is always taken, however long it is: the size of a message has a limit of its own.
        if (_events == limits.Events || (_events > 0 && _bytes + length > limits.Bytes))
        {
            _gaps.Lose(now);
            return ++_behind == 1 ? Delivery.FirstLost : Delivery.Lost;
        }

        // There is room again: the gap that stood open closes here, before the first event after it.
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
        // The first end counts, but a reader that is cancelled while it reads the rest goes with that.
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
