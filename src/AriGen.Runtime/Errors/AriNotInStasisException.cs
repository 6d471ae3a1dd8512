namespace AriGen;

/// <summary>The channel is not in a Stasis application, so no application may act on it. Status 409.</summary>
public sealed class AriNotInStasisException : AriConflictException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
    public AriNotInStasisException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
