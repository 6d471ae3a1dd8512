namespace AriGen;

/// <summary>The user may not do this. A read-only user may not change anything. Status 403.</summary>
public sealed class AriForbiddenException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriForbiddenException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(403, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
