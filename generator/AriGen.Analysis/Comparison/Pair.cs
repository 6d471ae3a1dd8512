namespace AriGen.Analysis;

/// <summary>An element of both sides, or of one.</summary>
internal readonly struct Pair<T>(T? old, T? @new)
    where T : class
{
    public T? Old => old;

    public T? New => @new;

    /// <summary>The new one, or the old one that is gone.</summary>
    public T Any => (@new ?? old)!;
}
