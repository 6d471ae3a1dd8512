namespace AriGen.Simulator;

/// <summary>Which types of events an application gets: those that are allowed, where any are named, without those that are not.</summary>
internal sealed record EventTypeFilter(IReadOnlyList<string> Allowed, IReadOnlyList<string> Disallowed)
{
    public static readonly EventTypeFilter None = new([], []);

    public bool LetsThrough(string type) => (Allowed.Count == 0 || Allowed.Contains(type)) && !Disallowed.Contains(type);
}
