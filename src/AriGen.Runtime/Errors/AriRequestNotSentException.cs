namespace AriGen;

/// <summary>The request never reached the server: the name was not resolved, or no connection was made. It is safe to repeat.</summary>
public sealed class AriRequestNotSentException : AriException
{
    /// <inheritdoc/>
    public AriRequestNotSentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
