namespace AriGen;

/// <summary>Options for reconnecting a lost event socket.</summary>
public sealed class AriReconnectOptions
{
    /// <summary>Whether a lost socket is opened again. Default <see langword="true"/>. Otherwise the application's stream fails with the first loss.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The time from the first attempt, which comes at once, to the second. Default 50 ms. It doubles from attempt to attempt,
    /// less a random part of up to a quarter.
    /// </summary>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest time between the beginnings of two attempts. Default 10 s. It bounds how long a server that is back stays unnoticed.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time for one attempt, from the connection to the proof that events arrive. Default 5 s; never more than <see cref="MaxDelay"/>.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The number of attempts in a row after which the application's stream fails. Default <see langword="null"/>: no limit.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// Whether a server that refuses the credentials (401 or 403) is tried again, every <see cref="MaxDelay"/> and with a warning each time.
    /// Default <see langword="true"/>. Otherwise the application's stream fails. A refusal at the start always fails.
    /// </summary>
    public bool RetryUnauthorized { get; set; } = true;

    /// <summary>The time for one attempt that holds in any case.</summary>
    internal TimeSpan EffectiveAttemptTimeout => AttemptTimeout < MaxDelay ? AttemptTimeout : MaxDelay;

    internal AriReconnectOptions Clone() => (AriReconnectOptions)MemberwiseClone();
}
