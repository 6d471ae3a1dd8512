using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    private const string PeerVariable = "BRIDGEPEER", PeerCallVariable = "BRIDGEPVTCALLID", Native = "native_rtp";

    // In a large conference, Asterisk names only this many peers to each member.
    private const int MostPeers = 10;

    // On the way to or from a direct connection, Asterisk switches technologies several times and updates the peers each time.
    private const int NativeSteps = 3, StepsWithoutAnswer = 2;

    // In Asterisk's order, which is visible in the peers' variables.
    private readonly List<BridgeMember> _members = [];
    private readonly SortedSet<string> _channelIds = new(StringComparer.Ordinal);

    public IReadOnlyList<BridgeMember> Members => _members;

    /// <summary>Adds a channel, and removes it from the bridge it was in before.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="keepsConnectedLine">
    /// <see langword="true"/> to leave the connected lines as they are; otherwise, <see langword="false"/>.
    /// </param>
    /// <returns>The channel's membership.</returns>
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

    /// <summary>Adds a member of the server's own.</summary>
    /// <param name="name">The name, such as <c>Announcer/ARI-00000001;2</c>.</param>
    public BridgeMember Enter(string name)
    {
        BridgeMember member = new(this, name, null, keepsConnectedLine: true);
        Enter(member);
        return member;
    }

    /// <summary>Removes a channel if it is a member.</summary>
    public void Leave(Channel channel)
    {
        if (channel.Member is { } member && member.Bridge == this)
        {
            Leave(member);
        }
    }

    /// <summary>
    /// Removes a channel whose stay in its application is over. As in Asterisk, the application remains subscribed to the bridge.
    /// </summary>
    public static void Abandon(Channel channel)
    {
        if (channel.Member is { } member)
        {
            member.KeepsSubscription = true;
            member.Bridge.Leave(member);
        }
    }

    /// <summary>Removes a member. Does nothing if it has already left.</summary>
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
                // The channel's current application. After a move, that is not the one that was subscribed.
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
            // Members of the server's own do not remain without a channel.
            _members.ToList().ForEach(Leave);
            if (!IsOfApplication && table.Find(Id) == this)
            {
                Destroy();
            }
        }
    }

    /// <summary>Handles a member's hangup. A bridge without an application ends with it.</summary>
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

    /// <summary>Updates the connected lines of the other members after a channel's caller has changed.</summary>
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

    /// <summary>Adapts the technology and the peers' variables after the number of members has changed.</summary>
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
                // Asterisk moves all members to the new technology, the newcomer first.
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

            if (newcomer is { KeepsConnectedLine: false }
                && _members is [{ Channel: { } one, KeepsConnectedLine: false }, { Channel: { } other, KeepsConnectedLine: false }])
            {
                (Party first, Party second) = (one.Caller, other.Caller);
                one.Connect(second);
                other.Connect(first);
            }
        }
    }

    /// <summary>Whether two phones are connected directly, without the server.</summary>
    public bool ConnectsDirectly => Technology == Native;

    private bool CanConnectDirectly => ArePhones && _members.All(static member => member.Channel!.State == ChannelState.Up);

    /// <summary>Whether the members are two phones, with nothing that needs to listen in between.</summary>
    private bool ArePhones
        => _members.Count == 2 && Kind is { Type: var type, IsIndirect: false } && type == BridgeType.Mixing && Kind.TechnologyFor(2) == "simple_bridge"
            && _members.All(static member => member.Channel?.Technology is PhoneTechnology);

    /// <summary>Updates the peers after a phone has renegotiated its media. Two members are reconnected.</summary>
    public void Renegotiate()
    {
        if (_members.Count == 2)
        {
            TellPeers();
        }
    }

    /// <summary>Updates the peers' variables, unless a member is alone or hears only the server.</summary>
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
        => Kind.Type == BridgeType.Mixing
            ? [.. _members.Select(static member => member.Channel).OfType<Channel>().Where(other => other != channel)]
            : [];

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
