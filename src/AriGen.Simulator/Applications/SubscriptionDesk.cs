namespace AriGen.Simulator;

/// <summary>Takes subscriptions to what a client names, such as <c>channel:1</c>, <c>bridge:</c> or <c>deviceState:Stasis:lamp</c>.</summary>
internal sealed class SubscriptionDesk(ChannelTable channels, BridgeTable bridges, EndpointTable endpoints, DeviceStateTable devices)
{
    private const string Device = "deviceState";

    /// <summary>Subscribes.</summary>
    /// <exception cref="RefusedException">There is no such kind, or no such thing.</exception>
    public void Subscribe(StasisApplication application, string uri)
    {
        (string scheme, string id) = Split(uri);
        if (scheme == Device)
        {
            devices.Subscribe(application.Name, id);
        }
        else if (id.Length == 0)
        {
            application.WholeKinds.Add(scheme);
        }
        else
        {
            application.Subscribe(Find(scheme, id) is { } source and not Bridge { IsOfApplication: false } ? source : throw new RefusedException(422, "Event source does not exist"));
        }
    }

    /// <summary>Takes one subscription back.</summary>
    /// <exception cref="RefusedException">There is no such kind, or no such subscription.</exception>
    public void Unsubscribe(StasisApplication application, string uri)
    {
        (string scheme, string id) = Split(uri);
        if (application.WholeKinds.Contains(scheme) && id.Length == 0)
        {
            // Asterisk takes them back by their inner id only.
            throw new RefusedException(501, "Method not implemented");
        }

        bool isDone = scheme == Device ? devices.Unsubscribe(application.Name, id)
            : id == WholeKind.IdOf(scheme) ? application.WholeKinds.Remove(scheme)
            : application.Subscriptions.FirstOrDefault(source => source.Scheme == scheme && source.SourceId == id) is { } source && application.Unsubscribe(source);
        if (!isDone)
        {
            throw new RefusedException(422, "Event source was not subscribed to");
        }
    }

    /// <summary>What a user event can be about.</summary>
    /// <exception cref="RefusedException">There is no such kind, or no such thing.</exception>
    public EventSource FindForUserEvent(string uri)
    {
        (string scheme, string id) = Split(uri);
        return scheme == Device ? throw NoScheme()
            : (scheme == "endpoint" ? endpoints.Find(id) : Find(scheme, id)) ?? throw new RefusedException(422, "Event source was not found");
    }

    private EventSource? Find(string scheme, string id) => scheme switch
    {
        "channel" => channels.Find(id),
        "bridge" => bridges.Find(id),
        _ => endpoints.FindSource(id),
    };

    private static (string Scheme, string Id) Split(string uri)
        => uri.Split(':', 2) is [("channel" or "bridge" or "endpoint" or Device) and var scheme, var id] ? (scheme, id) : throw NoScheme();

    private static RefusedException NoScheme() => new(400, "Invalid event source URI scheme");
}
