using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    private const string PeerVariable = "BRIDGEPEER";

    // In the order in which Asterisk has them, which the peers' variables show.
    private readonly List<BridgeMember> _members = [];

    public IReadOnlyList<BridgeMember> Members => _members;

    /// <summary>A channel comes in, out of the bridge where it was before.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="keepsConnectedLine">Whether the parties' numbers are not exchanged.</param>
    /// <returns>Its place here: its <see cref="BridgeMember.Left"/> is when it is out again.</returns>
    public BridgeMember Enter(Channel channel, bool keepsConnectedLine = false)
    {
        channel.Member?.Bridge.Leave(channel);
        BridgeMember member = new(this, channel.Name, channel, keepsConnectedLine);
        channel.Member = member;
        Enter(member);
        channel.HungUp.Register(() => Leave(member));
        return member;
    }

    /// <summary>One of the server's own comes in.</summary>
    /// <param name="name">Such as <c>Announcer/ARI-00000001;2</c>.</param>
    public BridgeMember Enter(string name)
    {
        BridgeMember member = new(this, name, null, keepsConnectedLine: true);
        Enter(member);
        return member;
    }

    /// <summary>Takes a channel out, if it is here.</summary>
    public void Leave(Channel channel)
    {
        if (channel.Member is { } member && member.Bridge == this)
        {
            Leave(member);
        }
    }

    /// <summary>Takes a member out. One who has already left stays so.</summary>
    public void Leave(BridgeMember member)
    {
        if (!_members.Contains(member))
        {
            return;
        }

        ForgetPeer(member);
        _members.Remove(member);
        if (member.Channel is { } channel)
        {
            channel.Member = null;
            Publish(new ChannelLeftBridge { Application = "", Timestamp = default, Channel = channel.Snapshot(), Bridge = Renew() });
            member.Application?.Unsubscribe(this);
            _videoSource = _videoSource == channel ? null : _videoSource;
        }

        Reconnect(null);
        Music = Music == member ? null : Music;
        member.HasLeft();
        if (member.Channel is not null && _members.TrueForAll(static other => other.Channel is null))
        {
            // The server's own do not stay behind alone.
            _members.ToList().ForEach(Leave);
        }
    }

    private void Enter(BridgeMember member)
    {
        _members.Add(member);
        if (member.Channel is { } channel)
        {
            member.Application = channel.Visit?.Application;
            member.Application?.Subscribe(this);
            Publish(new ChannelEnteredBridge { Application = "", Timestamp = default, Channel = channel.Snapshot(), Bridge = Renew() });
        }
        else
        {
            Renew();
        }

        Reconnect(member);
    }

    /// <summary>After the number has changed: another technology perhaps, and everybody learns who the others are.</summary>
    private void Reconnect(BridgeMember? newcomer)
    {
        if (Pbx.Bridges.Find(Id) != this)
        {
            return;
        }

        string technology = Kind.TechnologyFor(_members.Count);
        if (technology != Technology)
        {
            Technology = technology;
            if (newcomer is not null)
            {
                // Asterisk moves everybody over, the one first for whom it does so.
                _members.Remove(newcomer);
                _members.Insert(0, newcomer);
            }

            Renew();
        }

        if (_members.Count > 1 && Kind.Type == BridgeType.Mixing)
        {
            TellPeers();
            if (newcomer is { KeepsConnectedLine: false } && _members is [{ Channel: { } one, KeepsConnectedLine: false }, { Channel: { } other, KeepsConnectedLine: false }])
            {
                Connect(one, other.Caller);
                Connect(other, one.Caller);
            }
        }
    }

    private void TellPeers()
    {
        foreach (BridgeMember member in _members)
        {
            member.Channel?.SetVariable(PeerVariable, string.Join(',', _members.Where(other => other != member).Select(static other => other.Name)));
        }
    }

    private static void ForgetPeer(BridgeMember member)
    {
        if (member.Channel is { } channel && !string.IsNullOrEmpty(channel.Variable(PeerVariable)))
        {
            channel.SetVariable(PeerVariable, "");
        }
    }

    private static void Connect(Channel channel, Party party)
    {
        if (party != Party.Nobody && channel.Connected != party)
        {
            channel.Connected = party;
            channel.Show();
        }
    }
}
