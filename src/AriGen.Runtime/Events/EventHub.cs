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
    private readonly List<EventBuffer> _readers = [];
    private readonly int _capacity;
    private readonly TimeProvider _time;
    private readonly EventReport _report;
    private EventBuffer? _first;         // what arrives before the first reader, and then that reader's
    private EventBuffer? _held;          // what arrives on a new socket before its gap is in the stream
    private DateTimeOffset _heldSince;
    private bool _ended;
    private Exception? _error;

    public EventHub(int capacity, TimeProvider time, EventReport report)
    {
        _capacity = capacity;
        _time = time;
        _report = report;
        _first = new(this, capacity);
        _readers.Add(_first);
    }

    /// <summary>False when an event would reach nobody, so that it need not be decoded.</summary>
    public bool HasReaders
    {
        get
        {
            lock (_gate)
            {
                return _readers.Count > 0;
            }
        }
    }

    public EventReader AddReader(CancellationToken cancellationToken)
    {
        EventBuffer buffer;

        // A reader that is cancelled before it starts must not throw away what was kept for the first one.
        if (cancellationToken.IsCancellationRequested)
        {
            buffer = new(this, _capacity);
        }
        else
        {
            lock (_gate)
            {
                buffer = _first ?? NewReader();
                _first = null;
            }
        }

        return new(buffer, cancellationToken);
    }

    public void Remove(EventBuffer buffer)
    {
        lock (_gate)
        {
            _readers.Remove(buffer);
        }
    }

    public void Publish(AriEvent item)
    {
        DateTimeOffset now = _time.GetUtcNow();
        Losses losses = default;
        lock (_gate)
        {
            if (_held is not null)
            {
                losses.Add(_held.Push(item, now));
            }
            else
            {
                PushToAll(item, now, ref losses);
            }
        }

        _report.Lost(losses);
    }

    /// <summary>The socket is lost: what a new one brings waits until <see cref="Release"/> has put the gap before it.</summary>
    public void Hold()
    {
        DateTimeOffset now = _time.GetUtcNow();
        lock (_gate)
        {
            _held ??= new(this, _capacity);
            _heldSince = now;
        }
    }

    /// <summary>Puts the gap into every stream, then what has arrived since the new socket was opened.</summary>
    public void Release()
    {
        DateTimeOffset now = _time.GetUtcNow();
        Losses losses = default;
        lock (_gate)
        {
            ReleaseHeld(now, ref losses);
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

            // The last attempt may have brought events before it failed: they are real, and a gap stands before them.
            if (_held is { IsEmpty: false })
            {
                ReleaseHeld(now, ref losses);
            }

            _ended = true;
            _error = error;
            foreach (EventBuffer reader in _readers)
            {
                reader.End(error);
            }

            _readers.Clear();
        }

        _report.Lost(losses);
    }

    /// <summary>A reader has read all that was held for it, after it had lost this many events.</summary>
    public void CaughtUp(long lost) => _report.CaughtUp(lost);

    private EventBuffer NewReader()
    {
        EventBuffer buffer = new(this, _capacity);
        if (_ended)
        {
            buffer.End(_error);
        }
        else
        {
            _readers.Add(buffer);
        }

        return buffer;
    }

    private void ReleaseHeld(DateTimeOffset now, ref Losses losses)
    {
        EventBuffer? held = _held;
        _held = null;
        if (held is null)
        {
            return;
        }

        PushToAll(new AriGap { Reason = AriGapReason.Reconnected, From = _heldSince, To = now }, now, ref losses);
        while (held.TryTake(out AriEvent? item))
        {
            PushToAll(item!, now, ref losses);
        }
    }

    private void PushToAll(AriEvent item, DateTimeOffset now, ref Losses losses)
    {
        foreach (EventBuffer reader in _readers)
        {
            losses.Add(reader.Push(item, now));
        }
    }
}
