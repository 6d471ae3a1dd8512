namespace AriGen.Simulator;

/// <summary>The technologies by the name before the slash of a dial string.</summary>
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

    /// <summary>Creates and announces a channel in the state Down.</summary>
    /// <param name="technology">The technology, such as PJSIP.</param>
    /// <param name="resource">The address, in the format of the technology.</param>
    /// <param name="request">The properties of the channel.</param>
    /// <returns>The channel, or <see langword="null"/> if the technology or the address is unknown.</returns>
    /// <remarks>This completes synchronously, except for technologies that first connect to a program.</remarks>
    public Task<Channel?> RequestAsync(string technology, string resource, ChannelRequest request)
        => _byName.GetValueOrDefault(technology)?.Invoke(resource, request) ?? Task.FromResult<Channel?>(null);
}
