namespace AriGen.Simulator;

/// <summary>The channels that are on offer, or were and are still with the application that has claimed them.</summary>
internal sealed class BroadcastTable
{
    private readonly Dictionary<string, Broadcast> _byChannel = [];

    public Broadcast? Find(string channelId) => _byChannel.GetValueOrDefault(channelId);

    public void Add(string channelId, Broadcast broadcast) => _byChannel[channelId] = broadcast;

    public void Remove(string channelId) => _byChannel.Remove(channelId);
}
