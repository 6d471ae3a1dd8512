namespace AriGen;

/// <summary>The state of the resource does not allow the request (status 409).</summary>
public class AriConflictException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriConflictException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(409, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
