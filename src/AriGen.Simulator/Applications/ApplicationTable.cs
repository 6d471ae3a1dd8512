namespace AriGen.Simulator;

/// <summary>The Stasis applications by name.</summary>
internal sealed class ApplicationTable
{
    private readonly Dictionary<string, StasisApplication> _byName = [];

    public IEnumerable<StasisApplication> All => _byName.Values.OrderBy(static application => application.Name, StringComparer.Ordinal);

    public StasisApplication? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds an application.</summary>
    public StasisApplication Add(string name) => _byName[name] = new StasisApplication(name);

    /// <summary>Finds the applications that are subscribed to everything of a kind.</summary>
    public IEnumerable<StasisApplication> SubscribedToAll(string kind) => _byName.Values.Where(application => application.WholeKinds.Contains(kind));

    /// <summary>
    /// Removes the applications that have neither a client nor a subscription. Asterisk does so when a client comes or goes and when a
    /// channel leaves an application, but not when a subscription ends.
    /// </summary>
    public void CleanUp()
    {
        foreach (StasisApplication application in _byName.Values.Where(static application => application is { Socket: null, IsInUse: false }).ToList())
        {
            _byName.Remove(application.Name);
        }
    }
}
