namespace AriGen.Simulator;

/// <summary>The technologies by which the server can call, by the name that stands before the slash.</summary>
internal sealed class TechnologyTable
{
    private readonly Dictionary<string, Func<string, ChannelRequest, Task<Channel?>>> _byName;

    public TechnologyTable(Pbx pbx) => _byName = new(StringComparer.OrdinalIgnoreCase)
    {
        [MediaTechnology.Rtp] = (resource, request) => Task.FromResult(MediaTechnology.RequestRtp(pbx, resource, request)),
        [AudioSocketTechnology.Name] = (resource, request) => AudioSocketTechnology.RequestAsync(pbx, resource, request),
        [WebSocketTechnology.Name] = (resource, request) => Task.FromResult(WebSocketTechnology.Request(pbx, resource, request)),
        [LocalTechnology.Name] = (resource, request) => Task.FromResult(LocalTechnology.Request(pbx, resource, request)),
        [PhoneTechnology.Name] = (resource, request) => Task.FromResult(PhoneTechnology.Request(pbx, resource, request)),
    };

    /// <summary>Makes a channel to call somebody by. It is Down, and announced. All but those that have to connect to a program first do so at once.</summary>
    /// <param name="technology">Such as PJSIP.</param>
    /// <param name="resource">Who, in the technology's words.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where there is no such technology, or where it knows nobody of that name.</returns>
    public Task<Channel?> RequestAsync(string technology, string resource, ChannelRequest request)
        => _byName.GetValueOrDefault(technology)?.Invoke(resource, request) ?? Task.FromResult<Channel?>(null);
}
