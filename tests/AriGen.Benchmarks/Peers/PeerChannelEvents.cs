using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

// In one file, because these types have only names and types of members.

internal sealed class PeerChannelCallerId : PeerEvent
{
    [JsonPropertyName("caller_presentation")]
    public int CallerPresentation { get; set; }

    [JsonPropertyName("caller_presentation_txt")]
    public string? CallerPresentationTxt { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelConnectedLine : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelCreated : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelDestroyed : PeerEvent
{
    [JsonPropertyName("cause")]
    public int Cause { get; set; }

    [JsonPropertyName("cause_txt")]
    public string? CauseTxt { get; set; }

    [JsonPropertyName("tech_cause")]
    public int? TechCause { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelDialplan : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }

    [JsonPropertyName("dialplan_app")]
    public string? DialplanApp { get; set; }

    [JsonPropertyName("dialplan_app_data")]
    public string? DialplanAppData { get; set; }
}

internal sealed class PeerChannelDtmfReceived : PeerEvent
{
    [JsonPropertyName("digit")]
    public string? Digit { get; set; }

    [JsonPropertyName("duration_ms")]
    public int DurationMs { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelEnteredBridge : PeerEvent
{
    [JsonPropertyName("bridge")]
    public PeerBridge? Bridge { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelHangupRequest : PeerEvent
{
    [JsonPropertyName("cause")]
    public int? Cause { get; set; }

    [JsonPropertyName("tech_cause")]
    public int? TechCause { get; set; }

    [JsonPropertyName("soft")]
    public bool? Soft { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelHold : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }

    [JsonPropertyName("musicclass")]
    public string? Musicclass { get; set; }
}

internal sealed class PeerChannelLeftBridge : PeerEvent
{
    [JsonPropertyName("bridge")]
    public PeerBridge? Bridge { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelStateChange : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelUnhold : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerChannelUserevent : PeerEvent
{
    [JsonPropertyName("eventname")]
    public string? Eventname { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }

    [JsonPropertyName("bridge")]
    public PeerBridge? Bridge { get; set; }

    [JsonPropertyName("endpoint")]
    public PeerEndpoint? Endpoint { get; set; }

    [JsonPropertyName("userevent")]
    public JsonElement Userevent { get; set; }
}

internal sealed class PeerChannelVarset : PeerEvent
{
    [JsonPropertyName("variable")]
    public string? Variable { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerDial : PeerEvent
{
    [JsonPropertyName("caller")]
    public PeerChannel? Caller { get; set; }

    [JsonPropertyName("peer")]
    public PeerChannel? Peer { get; set; }

    [JsonPropertyName("forward")]
    public string? Forward { get; set; }

    [JsonPropertyName("forwarded")]
    public PeerChannel? Forwarded { get; set; }

    [JsonPropertyName("dialstring")]
    public string? Dialstring { get; set; }

    [JsonPropertyName("dialstatus")]
    public string? Dialstatus { get; set; }
}

internal sealed class PeerStasisEnd : PeerEvent
{
    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }
}

internal sealed class PeerStasisStart : PeerEvent
{
    [JsonPropertyName("args")]
    public List<string>? Args { get; set; }

    [JsonPropertyName("channel")]
    public PeerChannel? Channel { get; set; }

    [JsonPropertyName("replace_channel")]
    public PeerChannel? ReplaceChannel { get; set; }
}
