namespace AriGen;

/// <summary>The channel is in a state that does not allow this, for example not yet answered. Status 412.</summary>
public sealed class AriInvalidStateException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriInvalidStateException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(412, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
