using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Where channels hear each other.</summary>
internal sealed partial class Bridge(BridgeTable table, EventBus events, SimulatedVersion version, PbxScheduler scheduler) : EventSource
{
    private Wire.Bridge? _published;
    private Channel? _videoSource;
    private string? _videoMode;
    private string? _technology;
    private BridgeVariables? _variables;

    public required BridgeKind Kind { get; init; }

    public required string Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The part of the server that created it: Stasis for an application, or another such as BridgeWait.</summary>
    public string Creator { get; init; } = "Stasis";

    /// <summary>The class, such as stasis or basic.</summary>
    public string Class { get; init; } = "stasis";

    public PbxScheduler Scheduler => scheduler;

    /// <summary>Whether applications may do something with it. The others they can only watch.</summary>
    public bool IsOfApplication => Creator == "Stasis";

    public DateTimeOffset Created { get; } = scheduler.Now;

    /// <summary>How the channels are connected now. It changes with their number.</summary>
    public string Technology
    {
        get => _technology ?? Kind.TechnologyFor(0);
        private set => _technology = value;
    }

    public BridgeVariables Variables => _variables ??= new BridgeVariables(this);

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
        table.Add(this);
        Publish(BridgeEvents.Created(Renew()));
    }

    /// <summary>The end of it. Who is in it leaves.</summary>
    /// <param name="first">Who leaves before the others; null for no difference.</param>
    public void Destroy(BridgeMember? first = null)
    {
        table.Remove(this);
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
        _videoMode = null;
    }

    /// <summary>Publishes what has changed, if any of it has an event of its own.</summary>
    public void Refresh() => Renew();

    /// <summary>Publishes an event about this bridge. Who is subscribed to one of its channels only does not get it.</summary>
    public void Publish(Event message) => events.Publish(message, this);

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
            VideoMode = _videoMode ?? Kind.VideoMode,
            VideoSourceId = _videoSource?.Id,
            CreationTime = Created,
            BridgeVariables = version.Has("Bridge", "bridgevars") ? Variables.Reported : AriGen.Runtime.AriMap<string>.Empty,
        };
        if (before is not null && before.VideoSourceId != _published.VideoSourceId)
        {
            Publish(BridgeEvents.VideoSourceChanged(_published, before.VideoSourceId));
        }

        return _published;
    }
}
