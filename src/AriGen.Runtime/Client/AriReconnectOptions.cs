namespace AriGen;

/// <summary>Options for reconnecting a lost event socket.</summary>
public sealed class AriReconnectOptions
{
    /// <summary>
    /// <see langword="true"/>, the default, to reconnect a lost socket; otherwise, the application's stream fails with the first loss.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The delay between the first attempt, which is immediate, and the second. Defaults to 50 ms.</summary>
    /// <remarks>It doubles with each attempt, less a random part of up to a quarter.</remarks>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The maximum delay between the starts of two attempts. Defaults to 10 s. It limits how long a server that is back goes unnoticed.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time for one attempt, from connecting to the proof that events arrive. Defaults to 5 s; at most <see cref="MaxDelay"/>.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The number of consecutive attempts after which the application's stream fails. Defaults to <see langword="null"/>: no limit.
    /// </summary>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// <see langword="true"/>, the default, to retry every <see cref="MaxDelay"/> while the server rejects the credentials (401 or 403),
    /// with a
    /// warning each time; otherwise, the application's stream fails. Rejected credentials always fail the start of an application.
    /// </summary>
    public bool RetryUnauthorized { get; set; } = true;

    /// <summary>The time for one attempt, limited by <see cref="MaxDelay"/>.</summary>
    internal TimeSpan EffectiveAttemptTimeout => AttemptTimeout < MaxDelay ? AttemptTimeout : MaxDelay;

    internal AriReconnectOptions Clone() => (AriReconnectOptions)MemberwiseClone();
}
