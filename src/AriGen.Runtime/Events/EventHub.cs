namespace AriGen.Runtime;

/// <summary>
/// Gives every event to every reader's buffer.
/// <para>
/// One lock orders publishing, registration, the gap of a reconnect and the end, so every reader sees the same
/// order from its registration on. Inside it stand only pushes into buffers, which never wait and run no foreign
/// code; logs, metrics and the clock stay outside.
/// </para>
/// </summary>
internal sealed class EventHub
{
    private readonly Lock _gate = new();
    private readonly List<EventBuffer> _buffers = [];         // of all readers, and the waiting one
    private readonly HashSet<EventBuffer> _reading = [];      // of the readers that have not left
    private readonly EventBufferLimits _limits;
    private readonly TimeProvider _time;
    private readonly EventReport _report;
    private EventBuffer? _waiting;       // while there is no reader: what the next one begins with
    private EventBuffer? _held;          // what arrives on new sockets before one of them is proven
    private DateTimeOffset? _gapFrom;    // the gap that the next held event, or the proof, closes
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
        // A reader that is cancelled before it starts takes nothing away from the next one.
        return new(this, cancellationToken.IsCancellationRequested ? new(this, _limits) : NewReader(), cancellationToken);
    }

    /// <summary>
    /// A reader has left, or was cancelled. What the last one has not read, and what comes until there is another one,
    /// is kept for that one.
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

    /// <param name="item">The event.</param>
    /// <param name="length">The length of its message.</param>
    /// <param name="now">When it arrived.</param>
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

    /// <summary>A socket is lost: what new ones bring waits until <see cref="Release"/> has put the gap before it.</summary>
    /// <param name="from">The moment up to which the stream is complete.</param>
    /// <param name="reason">Why the socket is lost.</param>
    public void Hold(DateTimeOffset from, AriGapReason reason)
    {
        lock (_gate)
        {
            _held ??= new(this, _limits);
            if (_gapFrom is null)
            {
                // Otherwise nothing has come since the socket before: that is one gap.
                _gapFrom = from;
                _gapReason = reason;
            }
        }
    }

    /// <summary>Puts the gap into every stream, and what has arrived on new sockets, with a gap wherever one of them was lost too.</summary>
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

    /// <summary>Ends every stream after what it holds, with the error if there is one.</summary>
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

            // The last attempt may have brought events before it failed: they are real.
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

    /// <summary>A reader has read all that was held for it, after it had lost this many events.</summary>
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
            // What an attempt brought was real, but not all there was: subscriptions were still missing. The stream is complete from now on.
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
