namespace AriGen.Runtime;

/// <summary>The types of events that the server sends to an application: the allowed ones, or all, except the disallowed ones.</summary>
internal sealed record EventFilter(OneOrMany<string> Allowed, OneOrMany<string> Disallowed)
{
    public bool Blocks(string type) =>
        (Allowed.Count > 0 && !Allowed.Contains(type, StringComparer.Ordinal)) || Disallowed.Contains(type, StringComparer.Ordinal);

    /// <summary>Returns the filter with one more type allowed.</summary>
    public EventFilter Without(string blocked) => new(
        Allowed.Count == 0 ? Allowed : Allowed.Append(blocked).Distinct(StringComparer.Ordinal).ToArray(),
        Disallowed.Where(type => type != blocked).ToArray());
}
