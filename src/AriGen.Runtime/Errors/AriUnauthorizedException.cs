namespace AriGen;

/// <summary>The server does not know the user, or the password is wrong. Status 401.</summary>
public sealed class AriUnauthorizedException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriUnauthorizedException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(401, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
