namespace AriGen;

/// <summary>
/// The reaction to another client that registers an application of this one. The server sends events to the newest client only.
/// </summary>
public enum AriReplacedPolicy
{
    /// <summary>The application fails with an <see cref="AriApplicationReplacedException"/>.</summary>
    Fail,

    /// <summary>The client registers the application again, and the time between is an <see cref="AriGap"/>.</summary>
    /// <remarks>The delay grows up to <see cref="AriReconnectOptions.MaxDelay"/> while another client does the same.</remarks>
    TakeBack,
}
