namespace AriGen.Chaos;

/// <summary>A list of faults that depends on the seed and the possible kinds only.</summary>
internal static class FaultSchedule
{
    private const double Shortest = 0.2, Longest = 12;

    /// <param name="seed">The seed.</param>
    /// <param name="count">The number of faults.</param>
    /// <param name="kinds">The kinds that the server allows. Each of them comes once in a round, in a new order.</param>
    public static IReadOnlyList<Fault> Of(ulong seed, int count, IReadOnlyList<FaultKind> kinds)
    {
        SeededRandom random = new(seed);
        List<Fault> faults = [];
        Queue<FaultKind> round = [];
        for (int number = 1; number <= count; number++)
        {
            if (round.Count == 0)
            {
                FaultKind[] next = [.. kinds];
                random.Shuffle(next);
                round = new(next);
            }

            // As many faults between 0.2 and 1.5 s as between 1.5 and 12 s.
            TimeSpan duration = TimeSpan.FromSeconds(Shortest * Math.Pow(Longest / Shortest, random.Next()));
            TimeSpan pause = TimeSpan.FromSeconds(0.2 + (1.8 * random.Next()));
            faults.Add(new(number, round.Dequeue(), pause, duration, Follows: random.Next() < 0.2));
        }

        return faults;
    }
}
