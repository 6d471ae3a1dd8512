using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>All members of a bridge, which hear the server's announcer.</summary>
internal sealed class BridgeAudience(Bridge bridge, Announcer announcer) : Audience
{
    public override string Target => $"bridge:{bridge.Id}";

    public override CancellationToken Gone => announcer.Gone;

    public override void Publish(Event message) => bridge.Publish(message);

    public override void Hear(string media)
    {
        foreach (BridgeMember member in bridge.Members)
        {
            member.Channel?.Technology.Hear(media);
        }
    }

    public override void Hear(Audio audio) => announcer.Speak(audio);
}
