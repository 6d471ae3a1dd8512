using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

/// <summary>
/// The root of the peers: the types of the events that occur in the captures, as one would write them for System.Text.Json.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PeerApplicationMoveFailed), "ApplicationMoveFailed")]
[JsonDerivedType(typeof(PeerApplicationReplaced), "ApplicationReplaced")]
[JsonDerivedType(typeof(PeerBridgeDestroyed), "BridgeDestroyed")]
[JsonDerivedType(typeof(PeerBridgeVideoSourceChanged), "BridgeVideoSourceChanged")]
[JsonDerivedType(typeof(PeerChannelCallerId), "ChannelCallerId")]
[JsonDerivedType(typeof(PeerChannelConnectedLine), "ChannelConnectedLine")]
[JsonDerivedType(typeof(PeerChannelCreated), "ChannelCreated")]
[JsonDerivedType(typeof(PeerChannelDestroyed), "ChannelDestroyed")]
[JsonDerivedType(typeof(PeerChannelDialplan), "ChannelDialplan")]
[JsonDerivedType(typeof(PeerChannelDtmfReceived), "ChannelDtmfReceived")]
[JsonDerivedType(typeof(PeerChannelEnteredBridge), "ChannelEnteredBridge")]
[JsonDerivedType(typeof(PeerChannelHangupRequest), "ChannelHangupRequest")]
[JsonDerivedType(typeof(PeerChannelHold), "ChannelHold")]
[JsonDerivedType(typeof(PeerChannelLeftBridge), "ChannelLeftBridge")]
[JsonDerivedType(typeof(PeerChannelStateChange), "ChannelStateChange")]
[JsonDerivedType(typeof(PeerChannelUnhold), "ChannelUnhold")]
[JsonDerivedType(typeof(PeerChannelUserevent), "ChannelUserevent")]
[JsonDerivedType(typeof(PeerChannelVarset), "ChannelVarset")]
[JsonDerivedType(typeof(PeerContactStatusChange), "ContactStatusChange")]
[JsonDerivedType(typeof(PeerDeviceStateChanged), "DeviceStateChanged")]
[JsonDerivedType(typeof(PeerDial), "Dial")]
[JsonDerivedType(typeof(PeerEndpointStateChange), "EndpointStateChange")]
[JsonDerivedType(typeof(PeerPeerStatusChange), "PeerStatusChange")]
[JsonDerivedType(typeof(PeerPlaybackContinuing), "PlaybackContinuing")]
[JsonDerivedType(typeof(PeerPlaybackFinished), "PlaybackFinished")]
[JsonDerivedType(typeof(PeerPlaybackStarted), "PlaybackStarted")]
[JsonDerivedType(typeof(PeerRESTResponse), "RESTResponse")]
[JsonDerivedType(typeof(PeerRecordingFinished), "RecordingFinished")]
[JsonDerivedType(typeof(PeerRecordingStarted), "RecordingStarted")]
[JsonDerivedType(typeof(PeerStasisEnd), "StasisEnd")]
[JsonDerivedType(typeof(PeerStasisStart), "StasisStart")]
[JsonDerivedType(typeof(PeerTextMessageReceived), "TextMessageReceived")]
internal abstract class PeerMessage
{
    [JsonPropertyName("asterisk_id")]
    public string? AsteriskId { get; set; }
}
