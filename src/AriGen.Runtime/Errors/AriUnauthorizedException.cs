namespace AriGen;

/// <summary>The server does not know the user, or the password is wrong (status 401).</summary>
public sealed class AriUnauthorizedException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriUnauthorizedException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(401, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
