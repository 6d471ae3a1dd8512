namespace AriGen;

/// <summary>Base class of all exceptions thrown by AriGen.</summary>
public class AriException : Exception
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public AriException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
