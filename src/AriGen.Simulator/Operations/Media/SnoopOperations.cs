namespace AriGen.Simulator;

/// <summary>Operations that make channels which hear others.</summary>
internal sealed class SnoopOperations(ChannelTable channels) : OperationGroup
{
    private const string Resource = "channels", None = "none";

    private static readonly string[] Directions = [None, "both", "in", "out"];

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "snoopChannel", Snoop);
        table.Add(Resource, "snoopChannelWithId", Snoop);
    }

    private RestReply Snoop(Arguments arguments)
    {
        Channel snooped = channels.Find(arguments.Path("channelId")) ?? throw new RefusedException(404, "Provided channel was not found") { Reason = "Channel Not Found" };
        if (Direction(arguments, "spy") == None & Direction(arguments, "whisper") == None)
        {
            throw new RefusedException(400, "Direction must be specified for at least spy or whisper");
        }

        string app = arguments.Required("app", "Application name is required");
        string[] args = arguments.Text("appArgs") is { Length: > 0 } text ? text.Split(',') : [];
        Channel snoop = SnoopTechnology.Start(snooped, arguments.Given("snoopId"), app, args) ?? throw new RefusedException(500, "Snoop channel could not be created") { Reason = "Internal error" };
        return Reply(snoop.Snapshot());
    }

    private static string Direction(Arguments arguments, string name)
    {
        string direction = arguments.Text(name) ?? None;
        return Directions.Contains(direction) ? direction : throw new RefusedException(400, $"Invalid direction specified for {name}");
    }
}
