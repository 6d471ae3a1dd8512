namespace AriGen.Analysis;

/// <summary>One difference between two versions of ARI.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Element">The element.</param>
/// <param name="Aspect">The aspect that differs; null for an added or removed element.</param>
/// <param name="Old">The old value; null if there is none.</param>
/// <param name="New">The new value; null if there is none.</param>
/// <param name="Breaks">The reason why callers of the generated API have to change; null if they do not.</param>
public sealed record ApiChange(ApiChangeKind Kind, ApiElement Element, ApiAspect? Aspect, string? Old, string? New, string? Breaks)
{
    /// <summary>Whether callers of the generated API have to change.</summary>
    public bool IsBreaking => Breaks is not null;
}
