namespace AriGen;

/// <summary>
/// The server accepted the request (status 200 to 299), but its response is not what the operation returns: an HTML page of
/// a proxy, for example, or JSON that cannot be decoded.
/// </summary>
public sealed class AriUnexpectedResponseException : AriException
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="message">The message.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">The ID that the operation was about.</param>
    /// <param name="contentType">The response's media type.</param>
    /// <param name="responseText">The beginning of the response.</param>
    /// <param name="innerException">The reason why the response could not be decoded.</param>
    public AriUnexpectedResponseException(
        string message,
        int status,
        string operation,
        string? resourceId,
        string? contentType,
        string responseText,
        Exception? innerException = null)
        : base(message, innerException)
    {
        Status = status;
        Operation = operation;
        ResourceId = resourceId;
        ContentType = contentType;
        ResponseText = responseText;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The operation, such as <c>channels.answer</c>.</summary>
    public string Operation { get; }

    /// <summary>The ID that the operation was about, such as a channel's; <see langword="null"/> if it names none.</summary>
    public string? ResourceId { get; }

    /// <summary>The response's media type; <see langword="null"/> if the server gave none.</summary>
    public string? ContentType { get; }

    /// <summary>The beginning of the response as plain text on one line; empty if the body is empty.</summary>
    public string ResponseText { get; }
}
