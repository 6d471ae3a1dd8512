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
        CauseTxt = HangupCause.Text(channel.Cause),
        TechCause = channel.Pbx.Version.Has("ChannelDestroyed", "tech_cause") ? channel.TechnologyCause : null,
    };

    /// <summary>The far end has hung up.</summary>
    public static Event HangupRequest(Channel channel, int? cause) => HangupRequest(channel) with { Cause = cause };

    /// <summary>The server ends the channel.</summary>
    public static Event HangupRequest(Channel channel, SoftHangup way) => HangupRequest(channel) with { Cause = (int)way, Soft = true };

    public static Event Dialplan(Channel channel)
        => new ChannelDialplan { Channel = channel.Snapshot(), DialplanApp = channel.Place.Application, DialplanAppData = channel.Place.Data };

    public static Event CallerId(Channel channel, Presentation presentation)
        => new ChannelCallerId { Channel = channel.Snapshot(), CallerPresentation = presentation.Code, CallerPresentationTxt = presentation.Text };

    public static Event ConnectedLine(Channel channel) => new ChannelConnectedLine { Channel = channel.Snapshot() };

    public static Event Varset(Channel channel, ChannelVariable variable)
        => new ChannelVarset { Channel = channel.Snapshot(), Variable = variable.Written, Value = variable.Value };

    /// <summary>A global variable has changed.</summary>
    public static Event Varset(string name, string value) => new ChannelVarset { Variable = name, Value = value };

    public static Event DtmfReceived(Channel channel, char digit, int milliseconds)
        => new ChannelDtmfReceived { Channel = channel.Snapshot(), Digit = digit.ToString(), DurationMs = milliseconds };

    public static Event Hold(Channel channel, string musicClass) => new ChannelHold { Channel = channel.Snapshot(), Musicclass = musicClass };

    public static Event Unhold(Channel channel) => new ChannelUnhold { Channel = channel.Snapshot() };

    public static Event TalkingStarted(Channel channel) => new ChannelTalkingStarted { Channel = channel.Snapshot() };

    public static Event TalkingFinished(Channel channel, TimeSpan talked)
        => new ChannelTalkingFinished { Channel = channel.Snapshot(), Duration = (int)talked.TotalMilliseconds };

    public static Event ToneDetected(Channel channel) => new ChannelToneDetected { Channel = channel.Snapshot() };

    public static Event Userevent(Channel channel, string name, JsonData content)
        => new ChannelUserevent { Channel = channel.Snapshot(), Eventname = name, Userevent = content };

    /// <summary>A user event about the last channel, bridge and endpoint of <paramref name="sources"/>.</summary>
    public static Event Userevent(IReadOnlyList<EventSource> sources, string name, JsonData content) => new ChannelUserevent
    {
        Eventname = name,
        Channel = sources.OfType<Channel>().LastOrDefault()?.Snapshot(),
        Bridge = sources.OfType<Bridge>().LastOrDefault()?.Snapshot(),
        Endpoint = sources.OfType<Endpoint>().LastOrDefault()?.Snapshot(),
        Userevent = content,
    };

    /// <summary>The progress of a call that the server makes for no other channel.</summary>
    public static Event Dial(Channel peer, string status, string dialled)
        => new Dial { Peer = peer.Snapshot(), Dialstatus = status, Dialstring = dialled, Forward = "" };

    /// <summary>The progress of a call that the server makes for another channel.</summary>
    public static Event Dial(Channel caller, Channel peer, string status, string dialled)
        => new Dial { Caller = caller.Snapshot(), Peer = peer.LiveSnapshot(), Dialstatus = status, Dialstring = dialled, Forward = "" };

    private static ChannelHangupRequest HangupRequest(Channel channel) => new()
    {
        Channel = channel.Snapshot(),
        TechCause = channel.Pbx.Version.Has("ChannelHangupRequest", "tech_cause") ? channel.TechnologyCause : null,
    };
}
