namespace AriGen.Runtime;

/// <summary>
/// The upgrades that this client abandoned without a response. A server that was stalled can still carry one out. It then reports
/// that the application was replaced, although this client itself has replaced it.
/// </summary>
internal sealed class AbandonedUpgrades(TimeProvider time)
{
    /// <summary>Well above the time in which a server that responds again has processed the pending data of its sockets.</summary>
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

    /// <summary>Whether an upgrade of this client can have replaced the application, which each upgrade can do once.</summary>
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
