using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of Stasis applications.</summary>
internal sealed class ApplicationOperations(Pbx pbx) : OperationGroup(pbx)
{
    private const string Resource = "applications";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
    }

    private RestReply List(Arguments arguments) => Reply(Pbx.Applications.All.Select(Show));

    private RestReply Get(Arguments arguments)
        => Reply(Show(Pbx.Applications.Find(arguments.Path("applicationName")) ?? throw new RefusedException(404, "Application not found")));

    private static Application Show(StasisApplication application) => new()
    {
        Name = application.Name,
        ChannelIds = Ids(application, "channel"),
        BridgeIds = Ids(application, "bridge"),
        EndpointIds = Ids(application, "endpoint"),
        DeviceNames = Ids(application, "deviceState"),
        EventsAllowed = [],
        EventsDisallowed = [],
    };

    private static List<string> Ids(StasisApplication application, string scheme)
        => [.. application.Subscriptions.Where(source => source.Scheme == scheme).Select(static source => source.SourceId)];
}
