using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AriGen.Simulator;

/// <summary>The answer to a request.</summary>
internal sealed record RestReply(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    private const string Json = "application/json";

    /// <summary>A successful answer without content.</summary>
    public static readonly RestReply NoContent = new(204, null, default);

    /// <summary>The loss of the connection in place of an answer.</summary>
    public static readonly RestReply Lost = new(0, null, default);

    /// <summary>Whether the connection is lost in place of an answer.</summary>
    public bool IsLost => Status == 0;

    /// <summary>Whether the body is not a text, and can be sent over HTTP only.</summary>
    public bool IsBinary => ContentType is { } type && type != Json && !type.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>The number of bytes of the body after which the connection ends, or <see langword="null"/> to send all of it.</summary>
    public int? BreaksAfter { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the server closes the connection after the answer.</summary>
    public bool EndsConnection { get; init; }

    /// <summary>The reason phrase.</summary>
    [AllowNull]
    public string Reason
    {
        get => field ?? StatusText.Of(Status);
        init;
    }

    /// <summary>Creates an answer of JSON.</summary>
    public static RestReply OfJson(byte[] json, int status = 200) => new(status, Json, json);

    /// <summary>Creates an error with Asterisk's message.</summary>
    public static RestReply Error(int status, string message) => new(status, Json, Message("message", message));

    /// <summary>Creates the answer for a refused operation.</summary>
    public static RestReply Error(RefusedException refused)
        => new(refused.Status, Json, Message(refused.IsInner ? "error" : "message", refused.Message))
        {
            Reason = refused.Reason,
            EndsConnection = refused.EndsConnection
        };

    /// <summary>Creates an HTML page, with which the server answers requests that do not reach ARI.</summary>
    /// <param name="status">The status.</param>
    /// <param name="title">The title of the status.</param>
    /// <param name="text">The text.</param>
    /// <param name="server">The name of the server.</param>
    public static RestReply Page(int status, string title, string text, string server)
        => new(status, "text/html", Encoding.UTF8.GetBytes($"<html><head><title>{status} {title}</title></head><body><h1>{title}</h1><p>{text}</p><hr /><address>{server}</address></body></html>"));

    /// <summary>Returns a copy with an additional header.</summary>
    public RestReply With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    private static byte[] Message(string member, string text) => Encoding.UTF8.GetBytes(JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString(member, text);
        writer.WriteEndObject();
    }));
}
