using System.Globalization;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>One simulated Asterisk: all that it knows, and the one thread on which all of it happens.</summary>
internal sealed class Pbx
{
    private readonly PbxThread _thread = new();
    private int _uniqueIds;

    public Pbx(SimulatedVersion version, TimeProvider time, ILogger log)
    {
        Version = version;
        Time = time;
        Started = time.GetUtcNow();
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
        Configuration = new DynamicConfiguration(this);
    }

    public SimulatedVersion Version { get; }

    public TimeProvider Time { get; }

    public DateTimeOffset Started { get; }

    /// <summary>The time, in milliseconds as Asterisk writes it.</summary>
    public DateTimeOffset Now => new(Time.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

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

    /// <summary>All other devices.</summary>
    public KnownDevices KnownDevices { get; }

    /// <summary>The channels that are on offer to applications.</summary>
    public BroadcastTable Broadcasts { get; } = new();

    /// <summary>What was configured while it runs.</summary>
    public DynamicConfiguration Configuration { get; }

    /// <summary>Where calls go.</summary>
    public Dialplan Dialplan { get; set; } = Dialplan.Default;

    /// <summary>Variables of no channel.</summary>
    public Dictionary<string, string> Globals { get; } = [];

    /// <summary>The next id of a channel that got none from the client.</summary>
    public string NextUniqueId() => string.Create(CultureInfo.InvariantCulture, $"{Started.ToUnixTimeSeconds()}.{_uniqueIds++}");

    /// <summary>Does some work here, from any thread.</summary>
    public T Run<T>(Func<T> work) => _thread.Run(work);

    /// <summary>Does some work here, from any thread.</summary>
    public void Run(Action work) => _thread.Run(work);

    /// <summary>Begins something that goes on by itself, such as a channel's way through the dialplan, after what is being done now.</summary>
    public void Start(Func<Task> work) => _thread.Post(static state => _ = ((Func<Task>)state!).Invoke(), () => GuardAsync(work));

    /// <summary>Waits by the simulator's clock.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using ITimer timer = Time.CreateTimer(_ => Run(() => done.TrySetResult()), null, delay, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration cancel = cancellationToken.Register(() => Run(() => done.TrySetCanceled(cancellationToken)));
        await done.Task;
    }

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
