namespace AriGen.Simulator;

/// <summary>The technologies by which the server can call, by the name that stands before the slash.</summary>
internal sealed class TechnologyTable
{
    private readonly Dictionary<string, Func<string, ChannelRequest, Channel?>> _byName;

    public TechnologyTable(Pbx pbx) => _byName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UnicastRTP"] = (resource, request) => MediaTechnology.RequestRtp(pbx, "UnicastRTP", resource, request),
        [AudioSocketTechnology.Name] = (resource, request) => AudioSocketTechnology.Request(pbx, resource, request),
        [WebSocketTechnology.Name] = (resource, request) => WebSocketTechnology.Request(pbx, resource, request),
        [LocalTechnology.Name] = (resource, request) => LocalTechnology.Request(pbx, resource, request),
        [PhoneTechnology.Name] = (resource, request) => PhoneTechnology.Request(pbx, resource, request),
    };

    /// <summary>Makes a channel to call somebody by. It is Down, and announced.</summary>
    /// <param name="technology">Such as PJSIP.</param>
    /// <param name="resource">Who, in the technology's words.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where there is no such technology, or where it knows nobody of that name.</returns>
    public Channel? Request(string technology, string resource, ChannelRequest request)
        => _byName.GetValueOrDefault(technology)?.Invoke(resource, request);
}
