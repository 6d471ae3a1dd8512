namespace AriGen.Analysis;

/// <summary>One difference between two versions of the interface.</summary>
/// <param name="Kind">What became of the element.</param>
/// <param name="Element">The element.</param>
/// <param name="Aspect">What differs about it; null where it was added or removed.</param>
/// <param name="Old">What the old side says; null where that is nothing.</param>
/// <param name="New">What the new side says; null where that is nothing.</param>
/// <param name="Breaks">Why code that calls the generated API has to change; null where it need not.</param>
public sealed record ApiChange(ApiChangeKind Kind, ApiElement Element, ApiAspect? Aspect, string? Old, string? New, string? Breaks)
{
    /// <summary>Code that calls the generated API has to change.</summary>
    public bool IsBreaking => Breaks is not null;
}
