using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>One simulated Asterisk: creates its parts and connects them.</summary>
internal sealed class Pbx
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Pbx(SimulatedVersion version, TimeProvider time, PbxIds ids, ILogger log, Dialplan dialplan, OutboundOptions outbound)
    {
        Version = version;
        Log = log;
        Dialplan = dialplan;
        Globals = new Dictionary<string, string>(dialplan.Globals);
        Scheduler = new PbxScheduler(time, log);
        Ids = ids;
        Ids.Begin(Scheduler.Started);
        Applications = new ApplicationTable();
        Events = new EventBus(Applications, version, Scheduler, log);
        Devices = new DeviceStateTable(Applications, Events);
        Sockets = new EventSocketTable(Applications, Events, Devices, log);
        Endpoints = new EndpointTable(this);
        KnownDevices = new KnownDevices(Devices, Endpoints, dialplan, Scheduler);
        Technologies = new TechnologyTable(this);
        Bridges = new BridgeTable(Events, version, Scheduler, ids);
        Recordings = new RecordingTable(Scheduler);
        Playbacks = new PlaybackTable(Recordings, Scheduler, ids);
        Texts = new TextQueue(this);
        Configuration = new DynamicConfiguration(Endpoints, Events, outbound);
        Outbound = new OutboundTable(this);
    }

    public bool RecordingsEndLate
    {
        init => Recordings.EndsLate = value;
    }

    public SimulatedVersion Version { get; }

    public ILogger Log { get; }

    public Dialplan Dialplan { get; }

    /// <summary>The global variables of the dialplan.</summary>
    public Dictionary<string, string> Globals { get; }

    public PbxScheduler Scheduler { get; }

    public PbxIds Ids { get; }

    /// <summary>A task that completes when the server ends.</summary>
    public Task Ended => _ended.Task;

    public ApplicationTable Applications { get; }

    public EventBus Events { get; }

    public EventSocketTable Sockets { get; }

    public ChannelTable Channels { get; } = new();

    public EndpointTable Endpoints { get; }

    public TechnologyTable Technologies { get; }

    public BridgeTable Bridges { get; }

    public PlaybackTable Playbacks { get; }

    public RecordingTable Recordings { get; }

    /// <summary>The devices that applications control.</summary>
    public DeviceStateTable Devices { get; }

    /// <summary>All other devices.</summary>
    public KnownDevices KnownDevices { get; }

    public MailboxTable Mailboxes { get; } = new();

    /// <summary>The texts from phones.</summary>
    public TextQueue Texts { get; }

    /// <summary>The channels that are offered to applications.</summary>
    public BroadcastTable Broadcasts { get; } = new();

    public DynamicConfiguration Configuration { get; }

    /// <summary>The event sockets that the server opens itself.</summary>
    public OutboundTable Outbound { get; }

    public ModuleTable Modules { get; } = new();

    /// <summary>The values that dialplan functions keep for all channels.</summary>
    public FunctionStore Functions { get; } = new();

    /// <summary>Ends the server as if its process died: phones hear nothing more, sockets are lost, and nothing runs any more.</summary>
    public void End() => Scheduler.Run(() =>
    {
        Outbound.End();
        Sockets.LoseAll();
        foreach (Channel channel in Channels.All)
        {
            (channel.Technology as PhoneTechnology)?.HungUp(channel);
        }

        Sockets.Waits.End();
        Scheduler.Dispose();
        _ended.TrySetResult();
    });
}
