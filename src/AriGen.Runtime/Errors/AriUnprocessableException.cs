namespace AriGen;

/// <summary>
/// The server understood the request but cannot carry it out (status 422), for example because a channel is not in a Stasis application.
/// </summary>
public sealed class AriUnprocessableException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriUnprocessableException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(422, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
