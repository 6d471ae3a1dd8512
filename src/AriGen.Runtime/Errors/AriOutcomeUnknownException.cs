namespace AriGen;

/// <summary>
/// The request may have reached the server, and no whole answer came: a time-out, or a lost connection. Whether the server
/// carried it out is unknown; look at its state before repeating what must not happen twice.
/// </summary>
public sealed class AriOutcomeUnknownException : AriException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="timedOut">The time for the answer was up.</param>
    /// <param name="innerException">What caused it.</param>
    public AriOutcomeUnknownException(string message, bool timedOut = false, Exception? innerException = null)
        : base(message, innerException)
        => TimedOut = timedOut;

    /// <summary>
    /// The time for the answer was up. The server holds some requests on a channel for as long as something is played there,
    /// so this need not mean that anything failed.
    /// </summary>
    public bool TimedOut { get; }
}
