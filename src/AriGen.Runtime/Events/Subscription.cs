namespace AriGen.Runtime;

/// <summary>
/// The subscriptions of an application to one source. The server counts them, except those to device states, and only reports whether
/// there is one. An uncertain count is kept above the requested one, so that no event is missed. The surplus is removed with the last
/// subscription.
/// </summary>
internal sealed class Subscription(bool isCounted)
{
    private long? _unsettled;

    /// <summary>The number of requested subscriptions. A request of unknown outcome counts as accepted.</summary>
    public int Wished { get; private set; }

    /// <summary>The number of certain subscriptions after a request of unknown outcome; otherwise, <see langword="null"/>.</summary>
    public int? Certain { get; private set; }

    /// <summary>The number by which the server's count may exceed <see cref="Wished"/>.</summary>
    public int Surplus { get; private set; }

    /// <summary>Whether the server's count may be lower than <see cref="Wished"/>, or not zero although <see cref="Wished"/> is.</summary>
    public bool IsUnsettled => _unsettled is not null && Wished + Surplus > 0;

    /// <summary>Whether the server has refused to restore it.</summary>
    public bool IsRefused { get; set; }

    /// <summary>The stamp of the last request for it.</summary>
    public long Stamp { get; set; }

    /// <summary>Completes when the request that is under way has its outcome; <see langword="null"/> if there is none.</summary>
    public Task? Busy { get; set; }

    /// <summary>Whether the instance holds no state and can be removed.</summary>
    public bool IsOver => Wished == 0 && Certain is null && Surplus == 0 && Busy is null;

    /// <summary>Whether the server's state must be read before the next request.</summary>
    public bool IsOpen => Certain is not null || IsUnsettled || IsRefused || (Wished == 0 && Surplus > 0);

    public void Added() => Wished = isCounted ? Wished + 1 : 1;

    public void Removed() => Wished = isCounted && Wished > 1 ? Wished - 1 : 0;

    /// <summary>Notes a request of unknown outcome.</summary>
    public void Doubt(bool subscribes)
    {
        int certain = Certain ?? Wished;
        Certain = subscribes ? certain : isCounted ? Math.Max(0, certain - 1) : 0;
        if (subscribes)
        {
            Added();
        }
    }

    /// <summary>Notes that, according to its response, the server has no such subscription.</summary>
    public void Gone()
    {
        (Wished, Certain, IsRefused) = (0, null, false);

        // Subscriptions that were restored during the request may have arrived after it.
        Surplus = _unsettled is null ? 0 : Surplus;
    }

    /// <summary>Notes that the server's state must be read for it.</summary>
    public void Unsettle(long stamp) => _unsettled = stamp;

    /// <summary>Notes that the server's count was right at a point in time.</summary>
    public void Settle(long mark) => _unsettled = _unsettled > mark ? _unsettled : null;

    /// <summary>Notes that a request that restores it is about to be sent.</summary>
    public void Sending() => Surplus++;

    /// <summary>Notes that such a request restored a missing subscription, or was not carried out.</summary>
    public void Sent() => Surplus = Math.Max(0, Surplus - 1);

    /// <summary>Notes that such a request was accepted, possibly in addition to existing subscriptions.</summary>
    public void Exceed(long stamp)
    {
        Surplus = Math.Max(1, Surplus);
        Unsettle(stamp);
    }

    /// <summary>Notes that the surplus was removed.</summary>
    public void TakenBack() => Surplus = 0;

    /// <summary>
    /// Resolves doubts by the server's state. A listed source may have all requested subscriptions. A source that is not listed has none,
    /// and only its certain subscriptions are requested again.
    /// </summary>
    /// <returns>The maximum number of missing subscriptions.</returns>
    public int Resolve(bool isListed)
    {
        if (!isListed)
        {
            // A request of unknown outcome may still arrive before the state is read again.
            int certain = Certain ?? Wished;
            Surplus = Wished > 0 ? Surplus + Wished - certain : 0;
            Wished = certain;
        }

        Certain = null;
        IsRefused &= !isListed && Wished > 0;
        return !isListed ? Wished : IsUnsettled && isCounted ? Math.Max(0, Wished - 1) : 0;
    }
}
