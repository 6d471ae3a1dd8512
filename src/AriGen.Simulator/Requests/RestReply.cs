using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AriGen.Simulator;

/// <summary>The answer to a request.</summary>
internal sealed record RestReply(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    private const string Json = "application/json";

    /// <summary>Done, and nothing to say.</summary>
    public static readonly RestReply NoContent = new(204, null, default);

    /// <summary>None at all: the connection ends.</summary>
    public static readonly RestReply Lost = new(0, null, default);

    /// <summary>Whether there is none at all.</summary>
    public bool IsLost => Status == 0;

    /// <summary>Whether it is no text, which only HTTP can carry.</summary>
    public bool IsBinary => ContentType is { } type && type != Json && !type.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>After how many bytes of the body the connection ends; null where all of it is sent.</summary>
    public int? BreaksAfter { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The server closes the connection after it.</summary>
    public bool EndsConnection { get; init; }

    /// <summary>The status in words.</summary>
    [AllowNull]
    public string Reason
    {
        get => field ?? StatusText.Of(Status);
        init;
    }

    /// <summary>JSON as it is.</summary>
    public static RestReply OfJson(byte[] json, int status = 200) => new(status, Json, json);

    /// <summary>An error in Asterisk's words.</summary>
    public static RestReply Error(int status, string message) => new(status, Json, Message("message", message));

    /// <summary>What an operation has refused.</summary>
    public static RestReply Error(RefusedException refused)
        => new(refused.Status, Json, Message(refused.IsInner ? "error" : "message", refused.Message))
        {
            Reason = refused.Reason,
            EndsConnection = refused.EndsConnection
        };

    /// <summary>A page, as the server sends one where a request does not come as far as ARI.</summary>
    /// <param name="status">The status.</param>
    /// <param name="title">Its words.</param>
    /// <param name="text">What is wrong.</param>
    /// <param name="server">Who says so.</param>
    public static RestReply Page(int status, string title, string text, string server)
        => new(status, "text/html", Encoding.UTF8.GetBytes($"<html><head><title>{status} {title}</title></head><body><h1>{title}</h1><p>{text}</p><hr /><address>{server}</address></body></html>"));

    /// <summary>The same with one header more.</summary>
    public RestReply With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    private static byte[] Message(string member, string text) => Encoding.UTF8.GetBytes(JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString(member, text);
        writer.WriteEndObject();
    }));
}
