using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>Sends an event of the dialplan's own: name,key: value,….</summary>
internal sealed class UserEventApplication() : DialplanApplication("UserEvent")
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        string[] parts = data.Split(',');
        JsonData content = JsonData.Parse(JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("eventname", parts[0]);
            foreach (string[] header in parts.Skip(1).Select(static part => part.Split(':', 2)).Where(static header => header.Length == 2))
            {
                writer.WriteString(header[0].Trim(), header[1].Trim());
            }

            writer.WriteEndObject();
        }));
        channel.Publish(ChannelEvents.UserEvent(channel, parts[0], content));
        return Task.FromResult(true);
    }
}
