namespace AriGen.Runtime;

/// <summary>
/// The gaps at the end of a full or idle buffer, before the next event. At most one of each kind, as gaps without events between
/// them are merged, so that they do not accumulate for a reader that never reads.
/// </summary>
internal struct PendingGaps
{
    private long _lost;
    private DateTimeOffset _lostFrom;
    private DateTimeOffset _lostTo;
    private AriGap? _other;

    /// <summary>Counts one lost event.</summary>
    public void Lose(DateTimeOffset now)
    {
        if (_lost++ == 0)
        {
            _lostFrom = now;
        }

        _lostTo = now;
    }

    public void Add(AriGap gap)
    {
        if (gap is { Reason: AriGapReason.ReaderTooSlow, Count: { } count })
        {
            _lostFrom = _lost == 0 ? gap.From : _lostFrom;
            _lostTo = gap.To;
            _lost += count;
        }
        else
        {
            _other = _other is null ? gap : gap with { From = _other.From };
        }
    }

    /// <summary>Moves the gaps to the queue, ordered by their beginning.</summary>
    public void MoveTo(Queue<WaitingEvent> items)
    {
        bool lostFirst = _other is null || _lostFrom < _other.From;
        if (_lost > 0 && lostFirst)
        {
            items.Enqueue(new(Lost(), 0));
        }

        if (_other is not null)
        {
            items.Enqueue(new(_other, 0));
        }

        if (_lost > 0 && !lostFirst)
        {
            items.Enqueue(new(Lost(), 0));
        }

        _lost = 0;
        _other = null;
    }

    private readonly AriGap Lost() => new() { Reason = AriGapReason.ReaderTooSlow, Count = _lost, From = _lostFrom, To = _lostTo };
}
