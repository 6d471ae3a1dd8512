namespace AriGen;

/// <summary>The server failed at the request. Status 500 to 599. It also answers so to some parameters that it can't use.</summary>
public sealed class AriServerErrorException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriServerErrorException(int status, string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(status, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
