namespace AriGen;

/// <summary>The channel is not in a Stasis application, so that no application may control it (status 409).</summary>
public sealed class AriNotInStasisException : AriConflictException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriNotInStasisException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
