namespace AriGen.Simulator;

/// <summary>The broadcasts by channel ID: those on offer, and claimed ones until the channel has left the application.</summary>
internal sealed class BroadcastTable
{
    private readonly Dictionary<string, Broadcast> _byChannel = [];

    public Broadcast? Find(string channelId) => _byChannel.GetValueOrDefault(channelId);

    public void Add(string channelId, Broadcast broadcast) => _byChannel[channelId] = broadcast;

    public void Remove(string channelId) => _byChannel.Remove(channelId);
}
