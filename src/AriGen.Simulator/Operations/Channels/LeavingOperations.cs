namespace AriGen.Simulator;

/// <summary>Operations by which a channel leaves an application: for the dialplan, for another application, for another server.</summary>
internal sealed class LeavingOperations(ChannelTable channels, Dialplan dialplan) : ChannelOperationGroup(channels)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "continueInDialplan", Continue);
        table.Add(Resource, "move", Move);
        table.Add(Resource, "redirect", Redirect);
    }

    private RestReply Continue(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        string context = arguments.Text("context") ?? "", extension = arguments.Text("extension") ?? "";
        DialplanPlace here = channel.Place;
        long priority = PriorityOf(arguments, dialplan, context.Length > 0 ? context : here.Context, extension.Length > 0 ? extension : here.Extension);
        visit.Commands.Post(() =>
        {
            if (context.Length > 0 || extension.Length > 0 || priority > 0)
            {
                channel.Progress.GoTo(
                    context.Length > 0 ? context : here.Context,
                    extension.Length > 0 ? extension : context.Length > 0 ? "s" : here.Extension,
                    Math.Max(priority, 1));
            }

            visit.GoOn();
        });
        return RestReply.NoContent;
    }

    private RestReply Move(Arguments arguments)
    {
        (_, StasisVisit visit) = InStasis(arguments);

        // Without the parameter the real server dies.
        string app = arguments.Text("app") ?? throw new RefusedException(400, "Application name is required");
        string[] args = arguments.Text("appArgs")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
        visit.Commands.Post(() => visit.Move(app, args));
        return RestReply.NoContent;
    }

    private RestReply Redirect(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        string endpoint = arguments.Required("endpoint", "Required parameter 'endpoint' not provided.", "Not Found");
        if (endpoint.Split('/', 2) is not [var technology, _])
        {
            throw new RefusedException(422, $"Endpoint parameter '{endpoint}' does not contain tech/resource");
        }

        string own = channel.Name.Split('/')[0];
        if (!technology.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(422, $"Endpoint technology '{technology}' does not match channel technology '{own}'");
        }

        visit.Commands.Post(() => channel.Technology.Redirect(channel, endpoint));
        return RestReply.NoContent;
    }
}
