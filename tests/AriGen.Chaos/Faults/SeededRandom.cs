namespace AriGen.Chaos;

/// <summary>SplitMix64: the same numbers for a seed on every machine and in every version of .NET.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, from 0 up to but not including 1.</summary>
    public double Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53);
    }

    public int Next(int limit) => (int)(Next() * limit);

    public void Shuffle<T>(Span<T> items)
    {
        for (int at = items.Length - 1; at > 0; at--)
        {
            int other = Next(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }
}
