using System.Globalization;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>One simulated Asterisk: all that it knows, and the one thread on which all of it happens.</summary>
internal sealed class Pbx
{
    private readonly PbxThread _thread;
    private readonly PbxClock _clock;
    private readonly PbxIds _ids;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Pbx(SimulatedVersion version, TimeProvider time, PbxIds ids, ILogger log, Dialplan dialplan, OutboundOptions outbound)
    {
        Version = version;
        _clock = new PbxClock(time, () => Run(static () => true));
        _thread = new PbxThread(_clock, log.Fault);
        _ids = ids;
        _ids.Begin(_clock.Started);
        Log = log;
        Events = new EventBus(this);
        Applications = new ApplicationTable(this);
        Channels = new ChannelTable(this);
        Endpoints = new EndpointTable(this);
        Technologies = new TechnologyTable(this);
        Bridges = new BridgeTable();
        Playbacks = new PlaybackTable();
        Recordings = new RecordingTable();
        Devices = new DeviceStateTable(this);
        KnownDevices = new KnownDevices(this);
        Texts = new TextQueue(this);
        Configuration = new DynamicConfiguration(this, outbound);
        Outbound = new OutboundTable(this);
        Dialplan = dialplan;
        foreach ((string name, string value) in dialplan.Globals)
        {
            Globals[name] = value;
        }
    }

    public SimulatedVersion Version { get; }

    /// <summary>The clock of all that happens here. Only <see cref="DelayAsync"/> waits by it.</summary>
    public TimeProvider Time => _clock;

    /// <summary>Whether a recording's longest time is counted in full seconds of the clock.</summary>
    public bool RecordingsEndLate { get; init; }

    public DateTimeOffset Started => _clock.Started;

    /// <summary>The time, in milliseconds as Asterisk writes it.</summary>
    public DateTimeOffset Now => new(_clock.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>Ends with this server.</summary>
    public Task Ended => _ended.Task;

    /// <summary>What happens is told here, for people.</summary>
    public ILogger Log { get; }

    /// <summary>Names this server in every event; a MAC address, as with the real one.</summary>
    public string EntityId { get; } = "00:00:5e:00:53:01";

    public EventBus Events { get; }

    public ApplicationTable Applications { get; }

    public ChannelTable Channels { get; }

    public EndpointTable Endpoints { get; }

    public TechnologyTable Technologies { get; }

    public BridgeTable Bridges { get; }

    public PlaybackTable Playbacks { get; }

    public RecordingTable Recordings { get; }

    /// <summary>The devices that applications control.</summary>
    public DeviceStateTable Devices { get; }

    /// <summary>The mailboxes that applications keep.</summary>
    public MailboxTable Mailboxes { get; } = new();

    /// <summary>All other devices.</summary>
    public KnownDevices KnownDevices { get; }

    /// <summary>The texts that come from phones.</summary>
    public TextQueue Texts { get; }

    /// <summary>The channels that are on offer to applications.</summary>
    public BroadcastTable Broadcasts { get; } = new();

    /// <summary>What was configured while it runs.</summary>
    public DynamicConfiguration Configuration { get; }

    /// <summary>The event sockets that the server opens itself.</summary>
    public OutboundTable Outbound { get; }

    /// <summary>Where calls go.</summary>
    public Dialplan Dialplan { get; }

    /// <summary>The modules that are loaded.</summary>
    public ModuleTable Modules { get; } = new();

    /// <summary>The values that functions of the dialplan keep.</summary>
    public FunctionStore Functions { get; } = new();

    /// <summary>Variables of no channel.</summary>
    public Dictionary<string, string> Globals { get; } = [];

    /// <summary>The next id of a channel that got none from the client.</summary>
    public string NextUniqueId() => _ids.NextUniqueId();

    public string NextAddress() => _ids.NextAddress();

    /// <summary>The next id of anything else that gets one of the server's making.</summary>
    public Guid NextGuid() => _ids.NextGuid();

    /// <summary>Does some work here, from any thread.</summary>
    public T Run<T>(Func<T> work) => _thread.Run(work);

    /// <summary>Does some work here, from any thread.</summary>
    public void Run(Action work) => _thread.Run(work);

    /// <summary>Begins something that goes on by itself, such as a channel's way through the dialplan, after what is being done now.</summary>
    public void Start(Func<Task> work) => _thread.Post(static state => _ = ((Func<Task>)state!).Invoke(), () => GuardAsync(work));

    /// <summary>Waits by the simulator's clock, from any thread.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Run(() => _clock.SleepAsync(delay, cancellationToken));

    /// <summary>Waits for something that happens here, from any thread. Who does so here goes on before any time does, which <see cref="Task.WaitAsync(CancellationToken)"/> would not promise.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WhenAsync(Task happening, CancellationToken cancellationToken) => Run(async () =>
    {
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = FollowAsync();
        await over.OrCancelledAsync(cancellationToken);
        await happening;

        async Task FollowAsync()
        {
            await happening.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
            over.TrySetResult();
        }
    });

    /// <summary>The end, as when the process dies: the phones hear nothing more, the clients' sockets are gone, and nothing here goes on.</summary>
    public void End() => Run(() =>
    {
        Outbound.End();
        Applications.LoseAllSockets();
        foreach (Channel channel in Channels.All)
        {
            (channel.Technology as PhoneTechnology)?.HungUp(channel);
        }

        Applications.Listened.End();
        _clock.Dispose();
        _ended.TrySetResult();
    });

    /// <summary>Does something whose fault is one of the simulator itself: it is logged, and the rest goes on.</summary>
    public async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            Log.Fault(exception);
        }
    }
}
