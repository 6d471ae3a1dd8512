namespace AriGen;

/// <summary>How an event socket that was lost is opened again.</summary>
public sealed class AriReconnectOptions
{
    /// <summary>Whether it is opened again at all. Default true. Otherwise the application's stream fails with the first loss.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>About the wait after the first try, which comes at once, has failed. Default 50 ms. It doubles from try to try, give or take some chance.</summary>
    public TimeSpan MinDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest wait between two tries. Default 10 s. It bounds how long a server that is back stays unnoticed.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The number of tries after which the application's stream fails. Default null: for ever.</summary>
    public int? MaxAttempts { get; set; }

    internal AriReconnectOptions Clone() => (AriReconnectOptions)MemberwiseClone();
}
