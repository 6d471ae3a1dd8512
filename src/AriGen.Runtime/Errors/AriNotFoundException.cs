namespace AriGen;

/// <summary>The resource that the request names does not exist, or does no longer (status 404).</summary>
public sealed class AriNotFoundException : AriApiException
{
    /// <inheritdoc cref="AriApiException(int, string?, string, string?, string?)"/>
    public AriNotFoundException(string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(404, serverMessage, operation, resourceId, reasonPhrase)
    {
    }
}
