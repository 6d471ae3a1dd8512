using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A bridge, in which channels hear each other.</summary>
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

    /// <summary>Whether applications can change it. Other bridges can only be watched.</summary>
    public bool IsOfApplication => Creator == "Stasis";

    public DateTimeOffset Created { get; } = scheduler.Now;

    /// <summary>The technology that connects the channels. It changes with their number.</summary>
    public string Technology
    {
        get => _technology ?? Kind.TechnologyFor(0);
        private set => _technology = value;
    }

    public BridgeVariables Variables => _variables ??= new BridgeVariables(this);

    /// <summary>The member that plays music on hold, or <see langword="null"/>.</summary>
    public BridgeMember? Music { get; set; }

    /// <summary>The announcer that plays media, or <see langword="null"/>.</summary>
    public Announcer? Announcer { get; set; }

    public override string Scheme => "bridge";

    public override string SourceId => Id;

    /// <summary>Returns the bridge as last published. ARI shows this state, which may lag behind.</summary>
    public Wire.Bridge Snapshot() => _published!;

    /// <summary>Adds the bridge to the table and publishes its creation.</summary>
    public void Announce()
    {
        table.Add(this);
        Publish(BridgeEvents.Created(Renew()));
    }

    /// <summary>Removes all members and destroys the bridge.</summary>
    /// <param name="first">The member that leaves first, or <see langword="null"/> for the usual order.</param>
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

    /// <summary>Shows one channel's video to all members.</summary>
    public void ShowVideoOf(Channel channel)
    {
        _videoSource = channel;
        _videoMode = "single";
        Refresh();
    }

    /// <summary>Shows the talker's video again. As in Asterisk, clients see it with the next event only.</summary>
    public void ShowVideoOfTalker()
    {
        _videoSource = null;
        _videoMode = null;
    }

    /// <summary>Publishes what has changed, if there is an event for it.</summary>
    public void Refresh() => Renew();

    /// <summary>Publishes an event about this bridge. Subscribers to one of its channels do not get it.</summary>
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
