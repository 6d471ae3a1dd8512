namespace AriGen.Analysis;

/// <summary>An element that both sides have, or only one of them.</summary>
internal readonly struct Pair<T>(T? old, T? @new)
    where T : class
{
    public T? Old => old;

    public T? New => @new;

    /// <summary>The new element, or the old one if it was removed.</summary>
    public T Any => (@new ?? old)!;
}
