using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>The channels in it, without what the server has in it of its own.</summary>
    public IEnumerable<Channel> Channels => _members.Select(static member => member.Channel).OfType<Channel>();

    /// <summary>The other channel, where there are just two.</summary>
    public Channel? PeerOf(Channel channel) => Channels.Where(other => other != channel).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The end of a call between two without an application: one of them goes to an extension.</summary>
    public void Dismiss(Channel channel, string context, string extension)
    {
        channel.Progress.GoTo(context, extension, 1);
        channel.Place = channel.Place with { Context = context, Extension = extension, Priority = 1 };
        Destroy(first: channel.Member);
    }

    /// <summary>A channel learns that it has no peers here any more.</summary>
    public static void Isolate(Channel channel) => ForgetPeer(channel.Member!);

    /// <summary>A channel leaves its bridge, which ends, and takes the place of another one here, which is out then.</summary>
    public void Fetch(Channel channel, Channel old)
    {
        Bridge left = channel.Member!.Bridge;
        left.TakeOut(channel.Member);
        Swap(channel, old);
        if (PeerOf(channel) is { } peer)
        {
            channel.Connect(peer.Caller);
            peer.Connect(channel.Caller);
        }

        left.Destroy();
    }

    /// <summary>A channel takes the place of another one, which is out then.</summary>
    public void Swap(Channel newcomer, Channel old)
    {
        BridgeMember place = old.Member!;
        ForgetPeer(place);
        _members.Remove(place);
        _channelIds.Remove(old.Id);
        place.Voice.Changed -= Mix;
        old.Member = null;
        old.DefaultCause();
        Publish(BridgeEvents.Left(old, Renew()));
        old.Visit?.Application.Unsubscribe(this);
        place.HasLeft();
        Enter(newcomer);
    }
}
