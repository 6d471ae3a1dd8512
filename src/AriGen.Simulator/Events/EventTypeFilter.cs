namespace AriGen.Simulator;

/// <summary>The filter of an application's event types: the allowed ones if any are named, without the disallowed ones.</summary>
internal sealed record EventTypeFilter(IReadOnlyList<string> Allowed, IReadOnlyList<string> Disallowed)
{
    public static readonly EventTypeFilter None = new([], []);

    public bool LetsThrough(string type) => (Allowed.Count == 0 || Allowed.Contains(type)) && !Disallowed.Contains(type);
}
