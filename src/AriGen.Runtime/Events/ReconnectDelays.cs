namespace AriGen.Runtime;

/// <summary>The delays between attempts to open an event socket. Used by one loop.</summary>
internal sealed class ReconnectDelays(AriReconnectOptions options)
{
    /// <summary>
    /// A connection that was proven and soon lost again is restored almost at once: a server that drops each socket after two seconds
    /// still delivers nearly all the time, and four attempts a second do it no harm.
    /// </summary>
    private static readonly TimeSpan LongestAfterShortLife = TimeSpan.FromMilliseconds(250);

    private int _shortLives;

    /// <summary>The delay from the beginning of a failed attempt to that of the next one.</summary>
    /// <param name="attempt">The number of the failed attempt, from 1.</param>
    public TimeSpan AfterFailure(int attempt) => Doubled(attempt, options.MaxDelay);

    /// <summary>The delay from the loss of a proven connection to the first attempt.</summary>
    /// <param name="lifetime">The time since the connection was proven.</param>
    /// <param name="replaced">Whether another client took it over, and will do so again if it has the same policy.</param>
    public TimeSpan AfterLoss(TimeSpan lifetime, bool replaced)
    {
        if (lifetime >= options.MaxDelay)
        {
            _shortLives = 0;
        }

        return _shortLives++ == 0 ? TimeSpan.Zero : Doubled(_shortLives - 1, replaced ? options.MaxDelay : LongestAfterShortLife);
    }

    private TimeSpan Doubled(int count, TimeSpan longest)
    {
        longest = longest < options.MaxDelay ? longest : options.MaxDelay;
        double ticks = Math.Min(options.MinDelay.Ticks * Math.Pow(2, count - 1), longest.Ticks);

        // Clients that have lost the same server do not all come back at the same moment.
        return TimeSpan.FromTicks((long)(ticks * (1 - (0.25 * Random.Shared.NextDouble()))));
    }
}
