using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Where channels hear each other.</summary>
internal sealed partial class Bridge : EventSource
{
    private Wire.Bridge? _published;
    private Channel? _videoSource;
    private string _videoMode;

    public Bridge(Pbx pbx, BridgeKind kind, string id, string name, string creator = "Stasis", string bridgeClass = "stasis")
    {
        Pbx = pbx;
        Kind = kind;
        Id = id;
        Name = name;
        Creator = creator;
        Class = bridgeClass;
        Created = pbx.Now;
        Technology = kind.TechnologyFor(0);
        _videoMode = kind.VideoMode;
        Variables = new BridgeVariables(this);
    }

    public Pbx Pbx { get; }

    public BridgeKind Kind { get; }

    public string Id { get; }

    public string Name { get; }

    /// <summary>What of the server made it: Stasis for an application, or such as BridgeWait.</summary>
    public string Creator { get; }

    /// <summary>stasis, basic and so on.</summary>
    public string Class { get; }

    /// <summary>Whether applications may do something with it. The others they can only watch.</summary>
    public bool IsOfApplication => Creator == "Stasis";

    public DateTimeOffset Created { get; }

    /// <summary>How the channels are connected now. It changes with their number.</summary>
    public string Technology { get; private set; }

    public BridgeVariables Variables { get; }

    /// <summary>What plays music to it; null while nothing does.</summary>
    public BridgeMember? Music { get; set; }

    /// <summary>What plays to it; null while nothing does.</summary>
    public Announcer? Announcer { get; set; }

    public override string Scheme => "bridge";

    public override string SourceId => Id;

    /// <summary>The bridge as it was last published: that is what ARI shows, and it is at times a little behind.</summary>
    public Wire.Bridge Snapshot() => _published!;

    /// <summary>It is made: from now on it can be found, and it is said.</summary>
    public void Announce()
    {
        Pbx.Bridges.Add(this);
        Publish(BridgeEvents.Created(Renew()));
    }

    /// <summary>The end of it. Who is in it leaves.</summary>
    /// <param name="first">Who leaves before the others; null for no difference.</param>
    public void Destroy(BridgeMember? first = null)
    {
        Pbx.Bridges.Remove(this);
        List<BridgeMember> members = [.. _members.OrderByDescending(member => member == first)];
        members.ForEach(static member => ForgetPeer(member));
        members.ForEach(Leave);
        Publish(BridgeEvents.Destroyed(Renew()));
        foreach (StasisApplication application in Subscribers.ToList())
        {
            application.Forget(this);
        }
    }

    /// <summary>Shows one channel's pictures to all.</summary>
    public void ShowVideoOf(Channel channel)
    {
        _videoSource = channel;
        _videoMode = "single";
        Refresh();
    }

    /// <summary>Shows the talker's pictures again. Asterisk says so with the next event only.</summary>
    public void ShowVideoOfTalker()
    {
        _videoSource = null;
        _videoMode = Kind.VideoMode;
    }

    /// <summary>Publishes what has changed, if any of it has an event of its own.</summary>
    public void Refresh() => Renew();

    /// <summary>Publishes an event about this bridge. Who is subscribed to one of its channels only does not get it.</summary>
    public void Publish(Event message) => Pbx.Events.Publish(message, this);

    private Wire.Bridge Renew()
    {
        Wire.Bridge? before = _published;
        _published = new Wire.Bridge
        {
            Id = Id,
            Technology = Technology,
            BridgeType = Kind.Type,
            BridgeClass = Class,
            Creator = Creator,
            Name = Name,
            Channels = [.. _channelIds],
            VideoMode = _videoMode,
            VideoSourceId = _videoSource?.Id,
            Creationtime = Created,
            Bridgevars = Pbx.Version.Has("Bridge", "bridgevars") ? Variables.Reported : AriGen.Runtime.AriMap<string>.Empty,
        };
        if (before is not null && before.VideoSourceId != _published.VideoSourceId)
        {
            Publish(BridgeEvents.VideoSourceChanged(_published, before.VideoSourceId));
        }

        return _published;
    }
}
