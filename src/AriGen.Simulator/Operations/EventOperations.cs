using System.Text.Json;
using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>Operations of events.</summary>
internal sealed class EventOperations(ApplicationTable applications, BroadcastTable broadcasts, EventBus events, SubscriptionDesk desk) : OperationGroup
{
    private const string Resource = "events", NameMember = "eventname";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "userEvent", UserEvent);
        table.Add(Resource, "claimChannel", Claim);
    }

    private RestReply UserEvent(Arguments arguments)
    {
        string application = arguments.Required("application", "Missing parameter application");
        StasisApplication receiver = applications.Find(application) ?? throw new RefusedException(404, "Application not found");
        List<EventSource> sources = [.. arguments.List("source").Select(desk.FindForUserEvent)];
        string name = arguments.Path("eventName");
        events.Send(receiver, ChannelEvents.UserEvent(sources, name, Content(name, arguments.Raw("variables"))));
        return RestReply.NoContent;
    }

    private static JsonData Content(string name, JsonElement? variables)
    {
        if (variables is { ValueKind: not JsonValueKind.Object })
        {
            throw new RefusedException(500, "Error processing request");
        }

        return JsonData.Parse(JsonText.Of(writer =>
        {
            bool isNamed = false;
            writer.WriteStartObject();
            foreach ((string member, JsonElement value) in variables is { } given ? JsonText.Members(given) : [])
            {
                writer.WritePropertyName(member);
                if (member == NameMember)
                {
                    isNamed = true;
                    writer.WriteStringValue(name);
                }
                else
                {
                    JsonText.Write(writer, value);
                }
            }

            if (!isNamed)
            {
                writer.WriteString(NameMember, name);
            }

            writer.WriteEndObject();
        }));
    }

    private RestReply Claim(Arguments arguments)
    {
        string channel = arguments.Required("channelId", "channelId parameter is required");
        string application = arguments.Required("application", "application parameter is required");
        Broadcast broadcast = broadcasts.Find(channel) ?? throw new RefusedException(404, "Channel not found or not in broadcast state");
        return broadcast.TryClaim(application) ? RestReply.NoContent : throw new RefusedException(409, "Channel has already been claimed by another application");
    }
}
