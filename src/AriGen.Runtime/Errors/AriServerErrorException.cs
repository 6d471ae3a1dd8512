namespace AriGen;

/// <summary>
/// The server failed to carry out the request (status 500 to 599). Some servers also respond so to a parameter that they cannot use.
/// </summary>
public sealed class AriServerErrorException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriServerErrorException(int status, string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(status, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
