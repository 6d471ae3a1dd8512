using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>The channels in it, without what the server has in it of its own.</summary>
    public IEnumerable<Channel> Channels => _members.Select(static member => member.Channel).OfType<Channel>();

    /// <summary>The other channel, where there are just two.</summary>
    public Channel? PeerOf(Channel channel) => Channels.Where(other => other != channel).Take(2).ToList() is [var only] ? only : null;

    /// <summary>A channel takes the place of another one, which is out then.</summary>
    public void Swap(Channel newcomer, Channel old)
    {
        BridgeMember place = old.Member!;
        ForgetPeer(place);
        _members.Remove(place);
        old.Member = null;
        old.Cause = old.Cause == 0 ? HangUpCause.NormalClearing : old.Cause;
        Publish(new ChannelLeftBridge { Application = "", Timestamp = default, Channel = old.Snapshot(), Bridge = Renew() });
        place.Application?.Unsubscribe(this);
        place.HasLeft();
        Enter(newcomer);
    }
}
