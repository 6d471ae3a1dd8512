using System.Text;
using AriGen.Runtime;

namespace AriGen;

/// <summary>The server answered with an error. The kinds that have a meaning of their own are subclasses.</summary>
public class AriApiException : AriException
{
    private const int MaxIdLength = 120;

    /// <summary>Makes the exception; <see cref="AriApiError.Create"/> picks the subclass.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="serverMessage">The server's own words.</param>
    /// <param name="operation">The operation, such as <c>channels.answer</c>.</param>
    /// <param name="resourceId">What the operation was about.</param>
    /// <param name="reasonPhrase">The words that came with the status.</param>
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

    /// <summary>The server's own words; null where it gave none.</summary>
    public string? ServerMessage { get; }

    /// <summary>The operation, such as <c>channels.answer</c>.</summary>
    public string Operation { get; }

    /// <summary>What the operation was about, such as a channel's id; null where it names nothing.</summary>
    public string? ResourceId { get; }

    /// <summary>The words that came with the status; null where there were none.</summary>
    public string? ReasonPhrase { get; }

    internal static string Describe(int status, string? serverMessage, string operation, string? resourceId, string? reasonPhrase)
    {
        StringBuilder text = new StringBuilder(operation);
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
