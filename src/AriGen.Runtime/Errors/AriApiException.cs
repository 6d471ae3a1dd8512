using System.Text;
using AriGen.Runtime;

namespace AriGen;

/// <summary>The server responded with an error. A derived class stands for each status with a meaning of its own.</summary>
public class AriApiException : AriException
{
    private const int MaxIdLength = 120;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="serverMessage">The server's error message.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">The ID that the operation was about.</param>
    /// <param name="reasonPhrase">The reason phrase that came with the status.</param>
    public AriApiException(int status, string? serverMessage, string operation, string? resourceId = null, string? reasonPhrase = null)
        : base(Describe(status, serverMessage, operation, resourceId, reasonPhrase))
    {
        Status = status;
        ServerMessage = serverMessage;
        Operation = operation;
        ResourceId = resourceId;
        ReasonPhrase = reasonPhrase;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The server's error message; <see langword="null"/> if it gave none.</summary>
    public string? ServerMessage { get; }

    /// <summary>The operation, such as <c>channels.answer</c>.</summary>
    public string Operation { get; }

    /// <summary>The ID that the operation was about, such as a channel's; <see langword="null"/> if it names none.</summary>
    public string? ResourceId { get; }

    /// <summary>The reason phrase that came with the status; <see langword="null"/> if there was none.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>Creates the exception for an error response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reasonPhrase">The reason phrase that came with the status; <see langword="null"/> for the standard one.</param>
    /// <param name="body">The response's body.</param>
    /// <returns>An exception of the derived class for the status and the server's error message.</returns>
    public static AriApiException Create(AriRequest request, int status, string? reasonPhrase, ReadOnlySpan<byte> body)
        => ErrorResponse.ToException(request, status, reasonPhrase, body, null, Secrets.None);

    internal static string Describe(int status, string? serverMessage, string operation, string? resourceId, string? reasonPhrase)
    {
        var text = new StringBuilder(operation);
        if (!string.IsNullOrEmpty(resourceId))
        {
            text.Append(' ').Append(PlainText.Line(resourceId, MaxIdLength));
        }

        text.Append(": ").Append(status);
        if (!string.IsNullOrEmpty(reasonPhrase))
        {
            text.Append(' ').Append(reasonPhrase);
        }

        if (!string.IsNullOrEmpty(serverMessage))
        {
            text.Append(": ").Append(serverMessage);
        }

        return (UpgradeHint.Of(operation, status) is { } hint ? text.Append(". ").Append(hint) : text).ToString();
    }
}
