namespace AriGen;

/// <summary>
/// The request may have reached the server, but no complete response arrived, because of a time-out or a lost connection. Whether the
/// server carried it out is unknown: read the server's state before you repeat a request that must not be carried out twice.
/// </summary>
public sealed class AriOutcomeUnknownException : AriException
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="message">The message.</param>
    /// <param name="timedOut"><see langword="true"/> if the time for the response was up; otherwise, <see langword="false"/>.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public AriOutcomeUnknownException(string message, bool timedOut = false, Exception? innerException = null)
        : base(message, innerException)
        => TimedOut = timedOut;

    /// <summary><see langword="true"/> if the time for the response was up; otherwise, <see langword="false"/>.</summary>
    /// <remarks>A time-out need not be a failure: the server holds some requests on a channel until a playback there has ended.</remarks>
    public bool TimedOut { get; }
}
