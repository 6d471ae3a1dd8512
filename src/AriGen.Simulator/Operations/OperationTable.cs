namespace AriGen.Simulator;

/// <summary>What the simulator does for each operation, by resource and nickname.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<(string Resource, string Nickname), Func<Arguments, Task<RestReply>>> _operations = [];

    public OperationTable(Pbx pbx)
    {
        new InfoOperations(pbx).AddTo(this);
        new GlobalVariableOperations(pbx).AddTo(this);
        new ModuleOperations(pbx).AddTo(this);
        new LoggingOperations(pbx).AddTo(this);
        new ConfigurationOperations(pbx).AddTo(this);
        new DeviceStateOperations(pbx).AddTo(this);
        new MailboxOperations(pbx).AddTo(this);
        new ChannelOperations(pbx).AddTo(this);
        new OriginateOperations(pbx).AddTo(this);
        new LeavingOperations(pbx).AddTo(this);
        new ChannelVariableOperations(pbx).AddTo(this);
        new SignallingOperations(pbx).AddTo(this);
        new StatisticsOperations(pbx).AddTo(this);
        new ApplicationOperations(pbx).AddTo(this);
        new EventOperations(pbx).AddTo(this);
        new EndpointOperations(pbx).AddTo(this);
        new MessageOperations(pbx).AddTo(this);
        new BridgeOperations(pbx).AddTo(this);
        new BridgeChannelOperations(pbx).AddTo(this);
        new BridgeVariableOperations(pbx).AddTo(this);
        new BridgeMediaOperations(pbx).AddTo(this);
        new ChannelMediaOperations(pbx).AddTo(this);
        new PlaybackOperations(pbx).AddTo(this);
        new LiveRecordingOperations(pbx).AddTo(this);
        new StoredRecordingOperations(pbx).AddTo(this);
        new SoundOperations(pbx).AddTo(this);
        new SnoopOperations(pbx).AddTo(this);
        new ExternalMediaOperations(pbx).AddTo(this);
    }

    public IEnumerable<(string Resource, string Nickname)> Names => _operations.Keys;

    public void Add(string resource, string nickname, Func<Arguments, RestReply> run) => Add(resource, nickname, arguments => Task.FromResult(run(arguments)));

    /// <summary>For an operation that the server holds until something has happened.</summary>
    public void Add(string resource, string nickname, Func<Arguments, Task<RestReply>> run) => _operations.Add((resource, nickname), run);

    public Func<Arguments, Task<RestReply>>? Find(string resource, string nickname) => _operations.GetValueOrDefault((resource, nickname));
}
