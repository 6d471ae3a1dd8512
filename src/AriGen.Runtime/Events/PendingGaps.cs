namespace AriGen.Runtime;

/// <summary>
/// The gaps at the end of a full or idle buffer that have not been given a place among its events yet.
/// At most one of each kind: gaps with nothing between them say no more than one that spans them,
/// so a reader that never reads cannot make them pile up.
/// </summary>
internal struct PendingGaps
{
    private long _lost;
    private DateTimeOffset _lostFrom;
    private DateTimeOffset _lostTo;
    private AriGap? _other;

    /// <summary>Counts one event that did not fit.</summary>
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

    /// <summary>Puts the gaps into the queue, the one that began first in front.</summary>
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
