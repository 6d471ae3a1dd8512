namespace AriGen.Simulator;

/// <summary>The implementations of all operations, by resource and nickname.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<(string Resource, string Nickname), Func<Arguments, Task<RestReply>>> _operations = [];

    public OperationTable(Pbx pbx)
    {
        SubscriptionDesk desk = new(pbx.Channels, pbx.Bridges, pbx.Endpoints, pbx.Devices);
        new InfoOperations(pbx.Version, pbx.Scheduler).AddTo(this);
        new GlobalVariableOperations(pbx.Events, pbx.Scheduler, pbx.Globals).AddTo(this);
        new ModuleOperations(pbx.Modules, pbx.Outbound).AddTo(this);
        new LoggingOperations().AddTo(this);
        new ConfigurationOperations(pbx.Configuration).AddTo(this);
        new DeviceStateOperations(pbx.Devices, pbx.KnownDevices).AddTo(this);
        new MailboxOperations(pbx.Mailboxes).AddTo(this);
        new ChannelOperations(pbx.Channels).AddTo(this);
        new OriginateOperations(pbx.Channels, pbx.Applications, pbx.Technologies, pbx.Dialplan, pbx.Version).AddTo(this);
        new LeavingOperations(pbx.Channels, pbx.Dialplan).AddTo(this);
        new ChannelVariableOperations(pbx.Channels).AddTo(this);
        new SignallingOperations(pbx.Channels).AddTo(this);
        new StatisticsOperations(pbx.Channels, pbx.Version).AddTo(this);
        new ApplicationOperations(pbx.Applications, pbx.Devices, desk).AddTo(this);
        new EventOperations(pbx.Applications, pbx.Broadcasts, pbx.Events, desk).AddTo(this);
        new EndpointOperations(pbx.Endpoints).AddTo(this);
        new MessageOperations(pbx.Endpoints).AddTo(this);
        new BridgeOperations(pbx.Bridges, pbx.Channels).AddTo(this);
        new BridgeChannelOperations(pbx.Bridges, pbx.Channels).AddTo(this);
        new BridgeVariableOperations(pbx.Bridges, pbx.Channels).AddTo(this);
        new BridgeMediaOperations(pbx.Bridges, pbx.Channels, pbx.Playbacks, pbx.Recordings, pbx.Scheduler).AddTo(this);
        new ChannelMediaOperations(pbx.Channels, pbx.Playbacks, pbx.Recordings).AddTo(this);
        new PlaybackOperations(pbx.Playbacks).AddTo(this);
        new LiveRecordingOperations(pbx.Recordings).AddTo(this);
        new StoredRecordingOperations(pbx.Recordings).AddTo(this);
        new SoundOperations().AddTo(this);
        new SnoopOperations(pbx.Channels).AddTo(this);
        new ExternalMediaOperations(pbx.Channels, pbx.Applications, pbx.Technologies, pbx.Configuration, pbx.Version).AddTo(this);
    }

    public IEnumerable<(string Resource, string Nickname)> Names => _operations.Keys;

    public void Add(string resource, string nickname, Func<Arguments, RestReply> run) => Add(resource, nickname, arguments => Task.FromResult(run(arguments)));

    /// <summary>Adds an operation whose answer waits for something.</summary>
    public void Add(string resource, string nickname, Func<Arguments, Task<RestReply>> run) => _operations.Add((resource, nickname), run);

    public Func<Arguments, Task<RestReply>>? Find(string resource, string nickname) => _operations.GetValueOrDefault((resource, nickname));
}
