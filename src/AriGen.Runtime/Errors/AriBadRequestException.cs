namespace AriGen;

/// <summary>The server can't use the request: a parameter is missing, malformed or names what is not there. Status 400.</summary>
public sealed class AriBadRequestException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriBadRequestException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(400, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
