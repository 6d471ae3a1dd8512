using System.Text;

namespace AriGen.Simulator;

/// <summary>The answer to a request.</summary>
internal sealed record RestReply(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    private const string Json = "application/json";

    /// <summary>Done, and nothing to say.</summary>
    public static readonly RestReply NoContent = new(204, null, default);

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>JSON as it is.</summary>
    public static RestReply OfJson(byte[] json, int status = 200) => new(status, Json, json);

    /// <summary>An error in Asterisk's words.</summary>
    public static RestReply Error(int status, string message)
        => new(status, Json, Encoding.UTF8.GetBytes($$"""{"message":{{System.Text.Json.Nodes.JsonValue.Create(message).ToJsonString()}}}"""));
}
