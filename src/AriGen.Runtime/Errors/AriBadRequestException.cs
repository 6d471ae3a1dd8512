namespace AriGen;

/// <summary>
/// The server rejected the request (status 400): a parameter is missing or malformed, or it names something that does not exist.
/// </summary>
public sealed class AriBadRequestException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriBadRequestException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(400, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
