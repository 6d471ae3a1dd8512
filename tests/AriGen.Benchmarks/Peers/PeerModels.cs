using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

// In one file, because these types have only names and types of members.


internal sealed class PeerBridge
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("technology")]
    public string? Technology { get; set; }

    [JsonPropertyName("bridge_type")]
    public string? BridgeType { get; set; }

    [JsonPropertyName("bridge_class")]
    public string? BridgeClass { get; set; }

    [JsonPropertyName("creator")]
    public string? Creator { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("channels")]
    public List<string>? Channels { get; set; }

    [JsonPropertyName("video_mode")]
    public string? VideoMode { get; set; }

    [JsonPropertyName("video_source_id")]
    public string? VideoSourceId { get; set; }

    [JsonPropertyName("creationtime")]
    public DateTimeOffset Creationtime { get; set; }

    [JsonPropertyName("bridgevars")]
    public Dictionary<string, string>? Bridgevars { get; set; }
}

internal sealed class PeerCallerID
{
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("number")]
    public string? Number { get; set; }
}

internal sealed class PeerChannel
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("protocol_id")]
    public string? ProtocolId { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonPropertyName("caller")]
    public PeerCallerID? Caller { get; set; }

    [JsonPropertyName("connected")]
    public PeerCallerID? Connected { get; set; }

    [JsonPropertyName("accountcode")]
    public string? Accountcode { get; set; }

    [JsonPropertyName("dialplan")]
    public PeerDialplanCEP? Dialplan { get; set; }

    [JsonPropertyName("creationtime")]
    public DateTimeOffset Creationtime { get; set; }

    [JsonPropertyName("language")]
    public string? Language { get; set; }

    [JsonPropertyName("channelvars")]
    public Dictionary<string, string>? Channelvars { get; set; }

    [JsonPropertyName("caller_rdnis")]
    public string? CallerRdnis { get; set; }

    [JsonPropertyName("tenantid")]
    public string? Tenantid { get; set; }
}

internal sealed class PeerContactInfo
{
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    [JsonPropertyName("contact_status")]
    public string? ContactStatus { get; set; }

    [JsonPropertyName("aor")]
    public string? Aor { get; set; }

    [JsonPropertyName("roundtrip_usec")]
    public string? RoundtripUsec { get; set; }
}

internal sealed class PeerDeviceState
{
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }
}

internal sealed class PeerDialplanCEP
{
    [JsonPropertyName("context")]
    public string? Context { get; set; }

    [JsonPropertyName("exten")]
    public string? Exten { get; set; }

    [JsonPropertyName("priority")]
    public long Priority { get; set; }

    [JsonPropertyName("app_name")]
    public string? AppName { get; set; }

    [JsonPropertyName("app_data")]
    public string? AppData { get; set; }
}

internal sealed class PeerEndpoint
{
    [JsonPropertyName("technology")]
    public string? Technology { get; set; }

    [JsonPropertyName("resource")]
    public string? Resource { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonPropertyName("channel_ids")]
    public List<string>? ChannelIds { get; set; }
}

internal sealed class PeerLiveRecording
{
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("format")]
    public string? Format { get; set; }

    [JsonPropertyName("target_uri")]
    public string? TargetUri { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonPropertyName("duration")]
    public int? Duration { get; set; }

    [JsonPropertyName("talking_duration")]
    public int? TalkingDuration { get; set; }

    [JsonPropertyName("silence_duration")]
    public int? SilenceDuration { get; set; }

    [JsonPropertyName("cause")]
    public string? Cause { get; set; }
}

internal sealed class PeerPeer
{
    [JsonPropertyName("peer_status")]
    public string? PeerStatus { get; set; }

    [JsonPropertyName("cause")]
    public string? Cause { get; set; }

    [JsonPropertyName("address")]
    public string? Address { get; set; }

    [JsonPropertyName("port")]
    public string? Port { get; set; }

    [JsonPropertyName("time")]
    public string? Time { get; set; }
}

internal sealed class PeerPlayback
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("media_uri")]
    public string? MediaUri { get; set; }

    [JsonPropertyName("next_media_uri")]
    public string? NextMediaUri { get; set; }

    [JsonPropertyName("target_uri")]
    public string? TargetUri { get; set; }

    [JsonPropertyName("language")]
    public string? Language { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }
}

internal sealed class PeerTextMessage
{
    [JsonPropertyName("from")]
    public string? From { get; set; }

    [JsonPropertyName("to")]
    public string? To { get; set; }

    [JsonPropertyName("body")]
    public string? Body { get; set; }

    [JsonPropertyName("variables")]
    public Dictionary<string, string>? Variables { get; set; }
}
