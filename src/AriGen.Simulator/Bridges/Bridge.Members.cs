using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    private const string PeerVariable = "BRIDGEPEER", PeerCallVariable = "BRIDGEPVTCALLID", Native = "native_rtp";

    // Of a large conference each member learns only so many of the others.
    private const int MostPeers = 10;

    // Asterisk joins and leaves its technologies several times on the way to or from a direct connection, and tells the peers each time.
    private const int NativeSteps = 3, StepsWithoutAnswer = 2;

    // In the order in which Asterisk has them, which the peers' variables show.
    private readonly List<BridgeMember> _members = [];
    private readonly SortedSet<string> _channelIds = new(StringComparer.Ordinal);

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
        channel.HungUp.Register(() => Hangup(member));
        if (!IsOfApplication)
        {
            scheduler.Start(ShortenAsync);
        }

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

    /// <summary>Takes a channel out because its stay in its application is over. Asterisk leaves the application subscribed then.</summary>
    public static void Abandon(Channel channel)
    {
        if (channel.Member is { } member)
        {
            member.KeepsSubscription = true;
            member.Bridge.Leave(member);
        }
    }

    /// <summary>Takes a member out. One who has already left stays so.</summary>
    public void Leave(BridgeMember member)
    {
        if (_members.Contains(member))
        {
            ForgetPeer(member);
            TakeOut(member);
        }
    }

    private void TakeOut(BridgeMember member)
    {
        _members.Remove(member);
        member.Voice.Changed -= Mix;
        if (member.Channel is { } channel)
        {
            channel.Member = null;
            _channelIds.Remove(channel.Id);
            if (channel is { IsHungUp: true, Cause: 0 })
            {
                channel.Cause = HangupCause.NormalClearing;
            }

            Publish(BridgeEvents.Left(channel, Renew()));
            if (!member.KeepsSubscription)
            {
                // The application where it is now: after a move that is not the one that was subscribed.
                channel.Visit?.Application.Unsubscribe(this);
            }

            _videoSource = _videoSource == channel ? null : _videoSource;
        }

        Reconnect(null);
        Mix();
        Music = Music == member ? null : Music;
        member.HasLeft();
        if (member.Channel is not null && _members.TrueForAll(static other => other.Channel is null))
        {
            // The server's own do not stay behind alone.
            _members.ToList().ForEach(Leave);
            if (!IsOfApplication && table.Find(Id) == this)
            {
                Destroy();
            }
        }
    }

    /// <summary>A member's call has ended. Without an application that would care, so has that of the others.</summary>
    private void Hangup(BridgeMember member)
    {
        if (!_members.Contains(member))
        {
            return;
        }

        if (IsOfApplication)
        {
            Abandon(member.Channel!);
        }
        else
        {
            Destroy(first: member);
        }
    }

    /// <summary>Who is at the far end of one member has changed: the others learn it.</summary>
    public void TellCallerOf(Channel channel)
    {
        foreach (Channel other in Others(channel))
        {
            other.Connect(channel.Caller);
        }
    }

    private void Enter(BridgeMember member)
    {
        _members.Add(member);
        if (member.Channel is { } channel)
        {
            _channelIds.Add(channel.Id);
            channel.Visit?.Application.Subscribe(this);
            Publish(BridgeEvents.Entered(channel, Renew()));
            TransferVariables.Forget(channel);
        }
        else
        {
            Renew();
        }

        Reconnect(member);
        member.Voice.Changed += Mix;
        Mix();
    }

    /// <summary>After the number has changed: another technology perhaps, and everybody learns who the others are.</summary>
    private void Reconnect(BridgeMember? newcomer)
    {
        if (table.Find(Id) != this)
        {
            return;
        }

        string technology = CanConnectDirectly ? Native : Kind.TechnologyFor(_members.Count);
        int steps = newcomer is null ? 1
            : technology == Native || ConnectsDirectly ? NativeSteps
            : ArePhones ? StepsWithoutAnswer
            : 1;
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
            for (int i = 0; i < steps; i++)
            {
                TellPeers();
            }

            if (newcomer is { KeepsConnectedLine: false } && _members is [{ Channel: { } one, KeepsConnectedLine: false }, { Channel: { } other, KeepsConnectedLine: false }])
            {
                (Party first, Party second) = (one.Caller, other.Caller);
                one.Connect(second);
                other.Connect(first);
            }
        }
    }

    /// <summary>Whether two phones hear each other without the server.</summary>
    public bool ConnectsDirectly => Technology == Native;

    private bool CanConnectDirectly => ArePhones && _members.All(static member => member.Channel!.State == ChannelState.Up);

    /// <summary>Two phones, and nothing that has to listen in between.</summary>
    private bool ArePhones
        => _members.Count == 2 && Kind is { Type: var type, IsIndirect: false } && type == BridgeType.Mixing && Kind.TechnologyFor(2) == "simple_bridge"
            && _members.All(static member => member.Channel?.Technology is PhoneTechnology);

    /// <summary>A phone has changed what it sends and hears: two are connected anew.</summary>
    public void Renegotiate()
    {
        if (_members.Count == 2)
        {
            TellPeers();
        }
    }

    /// <summary>Tells each member who the others are, unless it is alone or only hears the server.</summary>
    public void TellPeers()
    {
        if (_members.Count < 2 || Kind.Type != BridgeType.Mixing)
        {
            return;
        }

        string[] first = [.. _members.Take(MostPeers + 1).Select(static member => member.Name)];
        string firstPeers = string.Join(',', first.Take(MostPeers));
        for (int i = 0; i < _members.Count; i++)
        {
            if (_members[i].Channel is { } channel)
            {
                channel.Variables.Set(PeerVariable, i < MostPeers ? string.Join(',', first.Where((_, at) => at != i)) : firstPeers);
                string call = _members.Count == 2 ? _members[1 - i].Channel?.ProtocolId ?? "" : "";
                if (call.Length > 0 || !string.IsNullOrEmpty(channel.Variables.Find(PeerCallVariable)))
                {
                    channel.Variables.Set(PeerCallVariable, call);
                }

                channel.Show();
            }
        }
    }

    private List<Channel> Others(Channel? channel)
        => Kind.Type == BridgeType.Mixing ? [.. _members.Select(static member => member.Channel).OfType<Channel>().Where(other => other != channel)] : [];

    private static void ForgetPeer(BridgeMember member)
    {
        if (member.Channel is { } channel && !string.IsNullOrEmpty(channel.Variables.Find(PeerVariable)))
        {
            channel.Variables.Set(PeerVariable, "");
            if (!string.IsNullOrEmpty(channel.Variables.Find(PeerCallVariable)))
            {
                channel.Variables.Set(PeerCallVariable, "");
            }

            channel.Show();
        }
    }
}
