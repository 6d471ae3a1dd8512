namespace AriGen;

/// <summary>The user is not allowed to send the request (status 403). A read-only user cannot change anything.</summary>
public sealed class AriForbiddenException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriForbiddenException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(403, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
