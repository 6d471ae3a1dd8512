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
internal sealed class EventBuffer(EventHub hub, int capacity) : IValueTaskSource<bool>, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<AriEvent> _items = new();
    private PendingGaps _gaps;
    private int _events;                 // of _items; gaps take no room, and there are at most two before an event
    private long _behind;                // lost since the reader had last caught up
    private bool _ended;
    private bool _waiting;
    private Exception? _error;
    private AriEvent? _current;          // what the reader has taken last, or what it is being woken with
    private ManualResetValueTaskSourceCore<bool> _signal;

    public AriEvent? Current => _current;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _items.Count == 0;
            }
        }
    }

    public Delivery Push(AriEvent item, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return Delivery.Accepted;
            }

            if (!_waiting)
            {
                return Keep(item, now);
            }

            _current = item;
            Wake();
            return Delivery.Accepted;
        }
    }

    /// <summary>The stream is complete: what is held can still be read, then comes the end or the error.</summary>
    public void End(Exception? error) => Finish(error, discard: false);

    /// <summary>The reader has gone: nothing is held for it any more.</summary>
    public void Close()
    {
        Finish(null, discard: true);
        hub.Remove(this);
    }

    /// <summary>The reader's token was cancelled: it goes at once, whatever it still holds.</summary>
    public void Cancel(CancellationToken token)
    {
        Finish(new OperationCanceledException(token), discard: true);
        hub.Remove(this);
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

            if (!TryTake(out _current, out caughtUp))
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

    /// <summary>Takes the next event if there is one.</summary>
    public bool TryTake(out AriEvent? item)
    {
        lock (_gate)
        {
            return TryTake(out item, out _);
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

    private Delivery Keep(AriEvent item, DateTimeOffset now)
    {
        if (item is AriGap gap)
        {
            _gaps.Add(gap);
            return Delivery.Accepted;
        }

        if (_events == capacity)
        {
            _gaps.Lose(now);
            return ++_behind == 1 ? Delivery.FirstLost : Delivery.Lost;
        }

        // There is room again: the gap that stood open closes here, before the first event after it.
        _gaps.MoveTo(_items);
        _items.Enqueue(item);
        _events++;
        return Delivery.Accepted;
    }

    private bool TryTake(out AriEvent? item, out long caughtUp)
    {
        caughtUp = 0;
        if (_items.Count == 0)
        {
            _gaps.MoveTo(_items);
        }

        if (!_items.TryDequeue(out item))
        {
            return false;
        }

        if (item is not AriGap)
        {
            _events--;
        }

        if (_items.Count == 0 && _behind > 0)
        {
            caughtUp = _behind;
            _behind = 0;
        }

        return true;
    }

    private void Finish(Exception? error, bool discard)
    {
        lock (_gate)
        {
            if (discard)
            {
                _items.Clear();
                _gaps = default;
                _events = 0;
            }

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
    }

    private void Wake()
    {
        _waiting = false;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
