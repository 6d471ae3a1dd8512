namespace AriGen.Runtime;

/// <summary>The delays between attempts to open an event socket. Not thread-safe.</summary>
internal sealed class ReconnectDelays(AriReconnectOptions options)
{
    /// <summary>
    /// The maximum delay after a proven connection that was lost soon. A server that drops each socket after two seconds still delivers
    /// events nearly all the time, and can handle four attempts a second.
    /// </summary>
    private static readonly TimeSpan LongestAfterShortLife = TimeSpan.FromMilliseconds(250);

    private int _shortLives;

    /// <summary>Returns the delay from the start of a failed attempt to the start of the next one.</summary>
    /// <param name="attempt">The number of the failed attempt, from 1.</param>
    public TimeSpan AfterFailure(int attempt) => Doubled(attempt, options.MaxDelay);

    /// <summary>Returns the delay from the loss of a proven connection to the first attempt.</summary>
    /// <param name="lifetime">The time since the connection was proven.</param>
    /// <param name="replaced">Whether another client took it over, which it will repeat if it has the same policy.</param>
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

        // Random, so that not all clients of a lost server reconnect at the same time.
        return TimeSpan.FromTicks((long)(ticks * (1 - (0.25 * Random.Shared.NextDouble()))));
    }
}
