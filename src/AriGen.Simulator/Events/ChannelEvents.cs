using AriGen.Runtime;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Creates the events about a channel. <see cref="EventBus"/> adds the application, the time and the server's ID.</summary>
internal static class ChannelEvents
{
    public static Event Created(Channel channel) => new ChannelCreated { Channel = channel.Snapshot() };

    public static Event StateChange(Channel channel) => new ChannelStateChange { Channel = channel.Snapshot() };

    public static Event Destroyed(Channel channel) => new ChannelDestroyed
    {
        Channel = channel.Snapshot(),
        Cause = channel.Cause,
        CauseText = HangupCause.Text(channel.Cause),
        TechnologyCause = channel.Pbx.Version.Has("ChannelDestroyed", "tech_cause") ? channel.TechnologyCause : null,
    };

    /// <summary>The far end has hung up.</summary>
    public static Event HangupRequest(Channel channel, int? cause) => HangupRequest(channel) with { Cause = cause };

    /// <summary>The server ends the channel.</summary>
    public static Event HangupRequest(Channel channel, SoftHangup way) => HangupRequest(channel) with { Cause = (int)way, Soft = true };

    public static Event Dialplan(Channel channel)
        => new ChannelDialplan { Channel = channel.Snapshot(), DialplanApp = channel.Place.Application, DialplanAppData = channel.Place.Data };

    public static Event CallerId(Channel channel, Presentation presentation)
        => new ChannelCallerId { Channel = channel.Snapshot(), CallerPresentation = presentation.Code, CallerPresentationText = presentation.Text };

    public static Event ConnectedLine(Channel channel) => new ChannelConnectedLine { Channel = channel.Snapshot() };

    public static Event VarSet(Channel channel, ChannelVariable variable)
        => new ChannelVarSet { Channel = channel.Snapshot(), Variable = variable.Written, Value = variable.Value };

    /// <summary>A global variable has changed.</summary>
    public static Event VarSet(string name, string value) => new ChannelVarSet { Variable = name, Value = value };

    public static Event DtmfReceived(Channel channel, char digit, int milliseconds)
        => new ChannelDtmfReceived { Channel = channel.Snapshot(), Digit = digit.ToString(), Duration = TimeSpan.FromMilliseconds(milliseconds) };

    public static Event Hold(Channel channel, string musicClass) => new ChannelHold { Channel = channel.Snapshot(), MusicClass = musicClass };

    public static Event Unhold(Channel channel) => new ChannelUnhold { Channel = channel.Snapshot() };

    public static Event TalkingStarted(Channel channel) => new ChannelTalkingStarted { Channel = channel.Snapshot() };

    public static Event TalkingFinished(Channel channel, TimeSpan talked)
        => new ChannelTalkingFinished { Channel = channel.Snapshot(), Duration = TimeSpan.FromMilliseconds((long)talked.TotalMilliseconds) };

    public static Event ToneDetected(Channel channel) => new ChannelToneDetected { Channel = channel.Snapshot() };

    public static Event UserEvent(Channel channel, string name, JsonData content)
        => new ChannelUserEvent { Channel = channel.Snapshot(), EventName = name, UserEvent = content };

    /// <summary>A user event about the last channel, bridge and endpoint of <paramref name="sources"/>.</summary>
    public static Event UserEvent(IReadOnlyList<EventSource> sources, string name, JsonData content) => new ChannelUserEvent
    {
        EventName = name,
        Channel = sources.OfType<Channel>().LastOrDefault()?.Snapshot(),
        Bridge = sources.OfType<Bridge>().LastOrDefault()?.Snapshot(),
        Endpoint = sources.OfType<Endpoint>().LastOrDefault()?.Snapshot(),
        UserEvent = content,
    };

    /// <summary>The progress of a call that the server makes for no other channel.</summary>
    public static Event Dial(Channel peer, string status, string dialled)
        => new Dial { Peer = peer.Snapshot(), DialStatus = status, DialString = dialled, Forward = "" };

    /// <summary>The progress of a call that the server makes for another channel.</summary>
    public static Event Dial(Channel caller, Channel peer, string status, string dialled)
        => new Dial { Caller = caller.Snapshot(), Peer = peer.LiveSnapshot(), DialStatus = status, DialString = dialled, Forward = "" };

    private static ChannelHangupRequest HangupRequest(Channel channel) => new()
    {
        Channel = channel.Snapshot(),
        TechnologyCause = channel.Pbx.Version.Has("ChannelHangupRequest", "tech_cause") ? channel.TechnologyCause : null,
    };
}
