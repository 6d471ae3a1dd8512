using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

// In one file, because these types have only names and types of members.

internal sealed class PeerApplicationMoveFailed : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }

    [JsonPropertyName("destination")]
    public string? Destination { get; set; }

    [JsonPropertyName("args")]
    public List<string>? Args { get; set; }
}

internal sealed class PeerApplicationReplaced : PeerEvent
{

}

internal sealed class PeerBridgeDestroyed : PeerEvent
{
    [JsonPropertyName("bridge")]
    public PeerBridge? Bridge { get; set; }
}

internal sealed class PeerBridgeVideoSourceChanged : PeerEvent
{
    [JsonPropertyName("bridge")]
    public PeerBridge? Bridge { get; set; }

    [JsonPropertyName("old_video_source_id")]
    public string? OldVideoSourceId { get; set; }
}

internal sealed class PeerContactStatusChange : PeerEvent
{
    [JsonPropertyName("endpoint")]
    public PeerEndpoint? Endpoint { get; set; }

    [JsonPropertyName("contact_info")]
    public PeerContactInfo? ContactInfo { get; set; }
}

internal sealed class PeerDeviceStateChanged : PeerEvent
{
    [JsonPropertyName("device_state")]
    public PeerDeviceState? DeviceState { get; set; }
}

internal sealed class PeerEndpointStateChange : PeerEvent
{
    [JsonPropertyName("endpoint")]
    public PeerEndpoint? Endpoint { get; set; }
}

internal sealed class PeerPeerStatusChange : PeerEvent
{
    [JsonPropertyName("endpoint")]
    public PeerEndpoint? Endpoint { get; set; }

    [JsonPropertyName("peer")]
    public PeerPeer? Peer { get; set; }
}

internal sealed class PeerPlaybackContinuing : PeerEvent
{
    [JsonPropertyName("playback")]
    public PeerPlayback? Playback { get; set; }
}

internal sealed class PeerPlaybackFinished : PeerEvent
{
    [JsonPropertyName("playback")]
    public PeerPlayback? Playback { get; set; }
}

internal sealed class PeerPlaybackStarted : PeerEvent
{
    [JsonPropertyName("playback")]
    public PeerPlayback? Playback { get; set; }
}

internal sealed class PeerRESTResponse : PeerEvent
{
    [JsonPropertyName("transaction_id")]
    public string? TransactionId { get; set; }

    [JsonPropertyName("request_id")]
    public string? RequestId { get; set; }

    [JsonPropertyName("status_code")]
    public int StatusCode { get; set; }

    [JsonPropertyName("reason_phrase")]
    public string? ReasonPhrase { get; set; }

    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    [JsonPropertyName("content_type")]
    public string? ContentType { get; set; }

    [JsonPropertyName("message_body")]
    public string? MessageBody { get; set; }
}

internal sealed class PeerRecordingFinished : PeerEvent
{
    [JsonPropertyName("recording")]
    public PeerLiveRecording? Recording { get; set; }
}

internal sealed class PeerRecordingStarted : PeerEvent
{
    [JsonPropertyName("recording")]
    public PeerLiveRecording? Recording { get; set; }
}

internal sealed class PeerTextMessageReceived : PeerEvent
{
    [JsonPropertyName("message")]
    public PeerTextMessage? Message { get; set; }

    [JsonPropertyName("endpoint")]
    public PeerEndpoint? Endpoint { get; set; }
}
