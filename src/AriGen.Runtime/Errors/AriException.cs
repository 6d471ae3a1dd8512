namespace AriGen;

/// <summary>What went wrong between this program and the server. What its kinds have in common.</summary>
public class AriException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public AriException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
