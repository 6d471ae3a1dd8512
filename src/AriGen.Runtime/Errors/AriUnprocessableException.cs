namespace AriGen;

/// <summary>The server understood the request and can't carry it out, for example because a channel is not in a Stasis application. Status 422.</summary>
public sealed class AriUnprocessableException : AriApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriUnprocessableException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(422, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
