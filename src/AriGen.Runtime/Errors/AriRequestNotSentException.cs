namespace AriGen;

/// <summary>The request never reached the server: no address, no connection, no TLS. It is safe to repeat.</summary>
public sealed class AriRequestNotSentException : AriException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public AriRequestNotSentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
