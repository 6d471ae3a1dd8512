namespace AriGen.Runtime;

/// <summary>
/// The subscriptions of an application to one source. The server counts them, except those to device states, and shows only whether there
/// is one. Where its count is not certain it is kept above the wished one, so that no event is missed. The surplus ends with the last of them.
/// </summary>
internal sealed class Subscription(bool isCounted)
{
    private long? _unsettled;

    /// <summary>How often it was asked for. A request of unknown outcome counts as one that subscribed.</summary>
    public int Wished { get; private set; }

    /// <summary>How many of those are certain, after a request of unknown outcome; otherwise, <see langword="null"/>.</summary>
    public int? Certain { get; private set; }

    /// <summary>By how many the server's count may exceed the wished one.</summary>
    public int Surplus { get; private set; }

    /// <summary>Whether the server's count may be lower than the wished one, or higher although there is none any more.</summary>
    public bool IsUnsettled => _unsettled is not null && Wished + Surplus > 0;

    /// <summary>Whether the server has refused to restore it.</summary>
    public bool IsRefused { get; set; }

    /// <summary>When it was last asked for.</summary>
    public long Stamp { get; set; }

    /// <summary>Completes when the request that is under way has its outcome; <see langword="null"/> if there is none.</summary>
    public Task? Busy { get; set; }

    /// <summary>Whether there is nothing to remember.</summary>
    public bool IsOver => Wished == 0 && Certain is null && Surplus == 0 && Busy is null;

    /// <summary>Whether the server has to be asked before anything is counted on top.</summary>
    public bool IsOpen => Certain is not null || IsUnsettled || IsRefused || (Wished == 0 && Surplus > 0);

    public void Added() => Wished = isCounted ? Wished + 1 : 1;

    public void Removed() => Wished = isCounted && Wished > 1 ? Wished - 1 : 0;

    /// <summary>Notes a request whose outcome nobody knows.</summary>
    public void Doubt(bool subscribes)
    {
        int certain = Certain ?? Wished;
        Certain = subscribes ? certain : isCounted ? Math.Max(0, certain - 1) : 0;
        if (subscribes)
        {
            Added();
        }
    }

    /// <summary>Notes that the server does not have it, as its answer to a request said.</summary>
    public void Gone()
    {
        (Wished, Certain, IsRefused) = (0, null, false);

        // What was restored while the request was under way can have come after it.
        Surplus = _unsettled is null ? 0 : Surplus;
    }

    /// <summary>Notes that the server has to be asked for it.</summary>
    public void Unsettle(long stamp) => _unsettled = stamp;

    /// <summary>Notes that the server's count is right, as far as could be known at a point in time.</summary>
    public void Settle(long mark) => _unsettled = _unsettled > mark ? _unsettled : null;

    /// <summary>Notes that a request that restores it is about to be sent.</summary>
    public void Sending() => Surplus++;

    /// <summary>Notes that such a request was accepted as one of those that were missing, or was not carried out.</summary>
    public void Sent() => Surplus = Math.Max(0, Surplus - 1);

    /// <summary>Notes that such a request was accepted, perhaps besides others.</summary>
    public void Exceed(long stamp)
    {
        Surplus = Math.Max(1, Surplus);
        Unsettle(stamp);
    }

    /// <summary>Notes that what exceeded it was taken back.</summary>
    public void TakenBack() => Surplus = 0;

    /// <summary>
    /// Takes the server's word for what is in doubt. A source that it lists may be subscribed as often as it was asked for. One that it
    /// lacks it has forgotten, or never had: then only what is certain is wished.
    /// </summary>
    /// <returns>How many subscriptions are missing at most.</returns>
    public int Resolve(bool isListed)
    {
        if (!isListed)
        {
            // A request of unknown outcome may still be on its way: until the next look.
            int certain = Certain ?? Wished;
            Surplus = Wished > 0 ? Surplus + Wished - certain : 0;
            Wished = certain;
        }

        Certain = null;
        IsRefused &= !isListed && Wished > 0;
        return !isListed ? Wished : IsUnsettled && isCounted ? Math.Max(0, Wished - 1) : 0;
    }
}
