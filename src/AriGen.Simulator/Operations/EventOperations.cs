using AriGen.Runtime;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of events.</summary>
internal sealed class EventOperations(Pbx pbx) : OperationGroup(pbx)
{
    private const string Resource = "events";

    public override void AddTo(OperationTable table) => table.Add(Resource, "userEvent", UserEvent);

    private RestReply UserEvent(Arguments arguments)
    {
        StasisApplication application = Pbx.Applications.Find(arguments.Required("application", "Application not found"))
            ?? throw new RefusedException(404, "Application not found");
        string name = arguments.Path("eventName");
        Pbx.Events.Send(application, new ChannelUserevent
        {
            Application = "",
            Timestamp = default,
            Eventname = name,
            Userevent = JsonData.Parse(JsonText.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("eventname", name);
                writer.WriteEndObject();
            })),
        });
        return RestReply.NoContent;
    }
}
