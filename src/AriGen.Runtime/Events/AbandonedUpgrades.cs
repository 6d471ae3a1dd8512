namespace AriGen.Runtime;

/// <summary>
/// The upgrades of this client that were given up without an answer. A server that was stalled can still carry one out: it then
/// reports that the application was replaced, and the client that did it is this one.
/// </summary>
internal sealed class AbandonedUpgrades(TimeProvider time)
{
    /// <summary>A server that answers again has worked off what waited in its sockets well before this.</summary>
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private int _count;
    private long _newest;

    public void Add()
    {
        lock (_gate)
        {
            _count++;
            _newest = time.GetTimestamp();
        }
    }

    /// <summary>True if an upgrade of this client can be what replaced its application. Each one can do so once.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            if (_count == 0 || time.GetElapsedTime(_newest) > Expiry)
            {
                _count = 0;
                return false;
            }

            _count--;
            return true;
        }
    }
}
