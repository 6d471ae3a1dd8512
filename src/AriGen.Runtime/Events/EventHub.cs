namespace AriGen.Runtime;

/// <summary>
/// Distributes events to the buffers of all readers.
/// <para>
/// One lock orders publishing, registration, the gap of a reconnect and the end, so that all readers see the same order from their
/// registration on. Under it, the hub only pushes to buffers, which neither waits nor runs user code. Logs, metrics and the
/// clock are used outside of it.
/// </para>
/// </summary>
internal sealed class EventHub
{
    private readonly Lock _gate = new();
    private readonly List<EventBuffer> _buffers = [];         // of all readers, and _waiting
    private readonly HashSet<EventBuffer> _reading = [];      // of the readers that have not ended
    private readonly EventBufferLimits _limits;
    private readonly TimeProvider _time;
    private readonly EventReport _report;
    private EventBuffer? _waiting;       // for the next reader, while there is none
    private EventBuffer? _held;          // for events of new sockets, until one is proven
    private DateTimeOffset? _gapFrom;    // of the gap that ends with the next held event, or the proof
    private AriGapReason _gapReason;
    private bool _ended;
    private Exception? _error;

    public EventHub(EventBufferLimits limits, TimeProvider time, EventReport report)
    {
        _limits = limits;
        _time = time;
        _report = report;
        _waiting = new(this, limits);
        _buffers.Add(_waiting);
    }

    public EventReader AddReader(CancellationToken cancellationToken)
    {
        // A reader that is canceled before it starts must not take the events of the next one.
        return new(this, cancellationToken.IsCancellationRequested ? new(this, _limits) : NewReader(), cancellationToken);
    }

    /// <summary>
    /// Removes a reader that was disposed or canceled. Unread events of the last one, and those until there is another one, are kept.
    /// </summary>
    public void Leave(EventBuffer buffer, Exception? error)
    {
        lock (_gate)
        {
            bool isLast = _reading.Remove(buffer) && _reading.Count == 0 && _waiting is null;
            _buffers.Remove(buffer);
            _waiting = buffer.Leave(error, keep: isLast) ?? _waiting;
            if (isLast)
            {
                Register(_waiting!);
            }
        }
    }

    /// <summary>Pushes an event to all buffers.</summary>
    /// <param name="item">The event.</param>
    /// <param name="length">The length of its message in bytes.</param>
    /// <param name="now">The time of its arrival.</param>
    public void Publish(AriEvent item, int length, DateTimeOffset now)
    {
        Losses losses = default;
        lock (_gate)
        {
            if (_held is not null)
            {
                CloseGap(_gapReason, now);
                losses.Add(_held.Push(item, length, now));
            }
            else
            {
                PushToAll(item, length, now, ref losses);
            }
        }

        _report.Lost(losses);
    }

    /// <summary>Starts a gap after the loss of a socket. Events of new sockets are held until <see cref="Release"/>.</summary>
    /// <param name="from">The time until which the stream is complete.</param>
    /// <param name="reason">The reason for the loss.</param>
    public void Hold(DateTimeOffset from, AriGapReason reason)
    {
        lock (_gate)
        {
            _held ??= new(this, _limits);
            if (_gapFrom is null)
            {
                // If it is set, no event has arrived since the previous loss: that is one gap.
                _gapFrom = from;
                _gapReason = reason;
            }
        }
    }

    /// <summary>Adds the gap to all streams, followed by the held events, with a gap for each further loss.</summary>
    public void Release()
    {
        DateTimeOffset now = _time.GetUtcNow();
        Losses losses = default;
        lock (_gate)
        {
            ReleaseHeld(isRestored: true, now, ref losses);
        }

        _report.Lost(losses);
    }

    /// <summary>Ends all streams after their buffered events, with the error if there is one.</summary>
    public void End(Exception? error)
    {
        DateTimeOffset now = _time.GetUtcNow();
        Losses losses = default;
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            // The last attempt can have received events before it failed.
            ReleaseHeld(isRestored: false, now, ref losses);
            _ended = true;
            _error = error;
            foreach (EventBuffer reader in _buffers)
            {
                reader.End(error);
            }

            _buffers.Clear();
        }

        _report.Lost(losses);
    }

    /// <summary>Reports that a reader has caught up after it lost a number of events.</summary>
    public void CaughtUp(long lost) => _report.CaughtUp(lost);

    private EventBuffer NewReader()
    {
        lock (_gate)
        {
            EventBuffer? buffer = _waiting;
            if (buffer is null)
            {
                buffer = new(this, _limits);
                Register(buffer);
            }

            _waiting = null;
            _reading.Add(buffer);
            return buffer;
        }
    }

    private void Register(EventBuffer buffer)
    {
        if (_ended)
        {
            buffer.End(_error);
        }
        else
        {
            _buffers.Add(buffer);
        }
    }

    private void ReleaseHeld(bool isRestored, DateTimeOffset now, ref Losses losses)
    {
        if (_held is not { } held)
        {
            return;
        }

        CloseGap(isRestored || _gapReason == AriGapReason.Replaced ? _gapReason : AriGapReason.Disconnected, now);
        _held = null;
        while (held.TryTake(out WaitingEvent next))
        {
            // Events of an attempt are incomplete, because subscriptions were still missing. The stream is complete from now on.
            AriEvent item = next.Item is AriGap { Reason: not AriGapReason.ReaderTooSlow } gap ? gap with { To = now } : next.Item;
            PushToAll(item, next.Length, now, ref losses);
        }
    }

    private void CloseGap(AriGapReason reason, DateTimeOffset now)
    {
        if (_gapFrom is { } from)
        {
            _held!.Push(new AriGap { Reason = reason, From = from, To = now }, 0, now);
            _gapFrom = null;
        }
    }

    private void PushToAll(AriEvent item, int length, DateTimeOffset now, ref Losses losses)
    {
        foreach (EventBuffer reader in _buffers)
        {
            losses.Add(reader.Push(item, length, now));
        }
    }
}
