namespace AriGen;

/// <summary>The state of the channel does not allow the request (status 412), for example because it is not yet answered.</summary>
public sealed class AriInvalidStateException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriInvalidStateException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(412, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
