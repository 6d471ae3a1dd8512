namespace AriGen;

/// <summary>What the request names is not there, or no longer. Status 404.</summary>
public sealed class AriNotFoundException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriNotFoundException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(404, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
