namespace AriGen.Analysis;

/// <summary>Finds the elements of two lists that are the same one.</summary>
internal static class Pairing
{
    /// <summary>In the order of the new list. What only the old one has comes after what it stood behind there.</summary>
    /// <param name="name">Tells the elements of a list apart.</param>
    /// <param name="toCSharp">Another spelling of a name that is the same to callers is the same element.</param>
    public static IEnumerable<Pair<T>> Of<T>(
        IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> name, Func<string, string>? toCSharp = null)
        where T : class
    {
        int[] partners = Partners(old, @new, name, toCSharp);
        Dictionary<int, List<T>> removed = Removed(old, partners);
        foreach (T gone in After(-1))
        {
            yield return new Pair<T>(gone, null);
        }

        for (int index = 0; index < @new.Count; index++)
        {
            int partner = partners[index];
            yield return new Pair<T>(partner < 0 ? null : old[partner], @new[index]);
            foreach (T gone in partner < 0 ? [] : After(partner))
            {
                yield return new Pair<T>(gone, null);
            }
        }

        List<T> After(int kept) => removed.TryGetValue(kept, out List<T>? gone) ? gone : [];
    }

    // For each new element the index of the old one, or -1. The same spelling goes before the same C# name.
    private static int[] Partners<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> name, Func<string, string>? toCSharp)
    {
        int[] partners = new int[@new.Count];
        for (int index = 0; index < partners.Length; index++)
        {
            partners[index] = -1;
        }

        Match(name);
        if (toCSharp is not null)
        {
            Match(item => toCSharp(name(item)));
        }

        return partners;

        void Match(Func<T, string> key)
        {
            var free = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int index = old.Count - 1; index >= 0; index--)
            {
                if (Array.IndexOf(partners, index) < 0)
                {
                    free[key(old[index])] = index;
                }
            }

            for (int index = 0; index < partners.Length; index++)
            {
                string wanted = key(@new[index]);
                if (partners[index] < 0 && free.TryGetValue(wanted, out int partner))
                {
                    partners[index] = partner;
                    free.Remove(wanted);
                }
            }
        }
    }

    private static Dictionary<int, List<T>> Removed<T>(IReadOnlyList<T> old, int[] partners)
    {
        var removed = new Dictionary<int, List<T>>();
        int kept = -1;
        for (int index = 0; index < old.Count; index++)
        {
            if (Array.IndexOf(partners, index) >= 0)
            {
                kept = index;
                continue;
            }

            if (!removed.TryGetValue(kept, out List<T>? gone))
            {
                removed.Add(kept, gone = []);
            }

            gone.Add(old[index]);
        }

        return removed;
    }
}
