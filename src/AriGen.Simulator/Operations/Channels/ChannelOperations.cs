namespace AriGen.Simulator;

/// <summary>Operations of channels.</summary>
internal sealed class ChannelOperations(Pbx pbx) : OperationGroup(pbx)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "originate", Originate);
        table.Add(Resource, "originateWithId", Originate);
        table.Add(Resource, "hangup", HangUp);
    }

    private RestReply List(Arguments arguments) => Reply(Pbx.Channels.All.Select(static channel => channel.Snapshot()));

    private RestReply Get(Arguments arguments) => Reply(ChannelOf(arguments).Snapshot());

    private RestReply Originate(Arguments arguments)
    {
        string[] endpoint = arguments.Required("endpoint", "Endpoint must be specified").Split('/', 2);
        string? id = arguments.Given("channelId");
        Channel? channel = endpoint.Length == 2 ? Pbx.Technologies.Request(endpoint[0], endpoint[1], new ChannelRequest(id, arguments.Given("otherChannelId"))) : null;
        if (channel is null)
        {
            throw new RefusedException(409, "Channel with given unique ID already exists");
        }

        string app = arguments.Required("app", "Application or extension must be specified");
        string[] args = arguments.Text("appArgs")?.Split(',') ?? [];
        Origination.Start(channel, endpoint[1], TimeSpan.FromSeconds(arguments.Integer("timeout")), () => Origination.EnterAsync(channel, app, args));
        if (Pbx.Applications.Find(app) is { } application)
        {
            application.Subscribe(channel);
            if ((channel.Technology as LocalTechnology)?.Other(channel) is { } other)
            {
                application.Subscribe(other);
            }
        }

        return Reply(channel.Snapshot());
    }

    private RestReply HangUp(Arguments arguments)
    {
        Channel channel = ChannelOf(arguments);
        channel.Cause = HangUpCause.NormalClearing;
        channel.HangUp(SoftHangUp.Explicit);
        return RestReply.NoContent;
    }
}
