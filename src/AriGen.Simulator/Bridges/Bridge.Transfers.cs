using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>The channels in the bridge, without the server's own members.</summary>
    public IEnumerable<Channel> Channels => _members.Select(static member => member.Channel).OfType<Channel>();

    /// <summary>Returns the other channel of two, or <see langword="null"/>.</summary>
    public Channel? PeerOf(Channel channel) => Channels.Where(other => other != channel).Take(2).ToList() is [var only] ? only : null;

    /// <summary>Ends a call between two channels without an application, and sends one of them to an extension.</summary>
    public void Dismiss(Channel channel, string context, string extension)
    {
        channel.Progress.GoTo(context, extension, 1);
        channel.Place = channel.Place with { Context = context, Extension = extension, Priority = 1 };
        Destroy(first: channel.Member);
    }

    /// <summary>Clears the peers' variables of a channel.</summary>
    public static void Isolate(Channel channel) => ForgetPeer(channel.Member!);

    /// <summary>Moves a channel here from its own bridge, which ends, in place of another channel.</summary>
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

    /// <summary>Replaces a channel by another one.</summary>
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
