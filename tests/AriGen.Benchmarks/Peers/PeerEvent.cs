using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

internal abstract class PeerEvent : PeerMessage
{
    [JsonPropertyName("application")]
    public string? Application { get; set; }

    [JsonPropertyName("timestamp")]
    public DateTimeOffset Timestamp { get; set; }
}
