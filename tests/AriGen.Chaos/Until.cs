using System.Diagnostics;

namespace AriGen.Chaos;

/// <summary>Waits for a condition that nobody announces, as a program would that looks at the public API.</summary>
internal static class Until
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <returns><see langword="true"/> once the condition holds; <see langword="false"/> if it does not within the time.</returns>
    public static async Task<bool> TrueAsync(Func<bool> condition, TimeSpan patience, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > patience)
            {
                return false;
            }

            await Task.Delay(Step, cancellationToken);
        }

        return true;
    }
}
