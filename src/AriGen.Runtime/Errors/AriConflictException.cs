namespace AriGen;

/// <summary>The state of what the request names does not allow it. Status 409.</summary>
public class AriConflictException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriConflictException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(409, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
