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
    private readonly Dictionary<string, (int Count, long Newest)> _apps = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<string> apps)
    {
        lock (_gate)
        {
            foreach (string app in apps)
            {
                _apps[app] = (_apps.GetValueOrDefault(app).Count + 1, time.GetTimestamp());
            }
        }
    }

    /// <summary>True if an upgrade of this client can be what replaced the application. Each one can do so once.</summary>
    public bool TryTake(string app)
    {
        lock (_gate)
        {
            if (!_apps.TryGetValue(app, out (int Count, long Newest) upgrades) || time.GetElapsedTime(upgrades.Newest) > Expiry)
            {
                _apps.Remove(app);
                return false;
            }

            _apps[app] = upgrades with { Count = upgrades.Count - 1 };
            if (upgrades.Count == 1)
            {
                _apps.Remove(app);
            }

            return true;
        }
    }
}
