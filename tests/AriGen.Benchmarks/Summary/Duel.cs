using System.Diagnostics;

namespace AriGen.Benchmarks;

/// <summary>One or two ways to do the same work, measured alternately.</summary>
internal sealed class Duel
{
    /// <summary>The warm-up until the JIT has finished: it recompiles in the background, depending on calls and time.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private readonly double[][] _rounds;

    private Duel(double[][] rounds) => _rounds = rounds;

    public static Duel Fight(int rounds, params Func<long>[] contenders)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp)
        {
            Round(contenders);
        }

        return new Duel([.. Enumerable.Range(0, rounds).Select(_ => Round(contenders))]);
    }

    /// <summary>The best time of all rounds, which is least affected by other work of the machine.</summary>
    public double Microseconds(int contender) => _rounds.Min(round => round[contender]);

    public double MedianMicroseconds(int contender) => Median(_rounds.Select(round => round[contender]));

    /// <summary>The ratio of the second to the first, by the best times.</summary>
    public double Ratio => Microseconds(1) / Microseconds(0);

    /// <summary>The median of the ratios of all rounds, including garbage collections.</summary>
    public double MedianRatio => Median(_rounds.Select(round => round[1] / round[0]));

    private static double[] Round(Func<long>[] contenders)
    {
        double[] times = new double[contenders.Length];
        for (int i = 0; i < contenders.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            contenders[i]();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return times;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
