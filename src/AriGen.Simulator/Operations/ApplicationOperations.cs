using System.Text.Json;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of Stasis applications.</summary>
internal sealed class ApplicationOperations(ApplicationTable applications, DeviceStateTable devices, SubscriptionDesk desk) : OperationGroup
{
    private const string Resource = "applications";
    private const string BadFilter = "Invalid format definition";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "subscribe", arguments => Subscriptions(arguments, desk.Subscribe));
        table.Add(Resource, "unsubscribe", arguments => Subscriptions(arguments, desk.Unsubscribe));
        table.Add(Resource, "filter", Filter);
    }

    private RestReply List(Arguments arguments) => Reply(applications.All.Select(Show));

    private RestReply Get(Arguments arguments) => Reply(Show(ApplicationOf(arguments)));

    /// <summary>One source after the other, until one is refused: those before it have been done.</summary>
    private RestReply Subscriptions(Arguments arguments, Action<StasisApplication, string> change)
    {
        IReadOnlyList<string> sources = arguments.List("eventSource");
        if (sources.Count == 0)
        {
            throw new RefusedException(400, "Missing parameter eventSource");
        }

        StasisApplication application = ApplicationOf(arguments);
        foreach (string source in sources)
        {
            change(application, source);
        }

        return Reply(Show(application));
    }

    private RestReply Filter(Arguments arguments)
    {
        StasisApplication application = ApplicationOf(arguments);
        EventTypeFilter filter = application.Filter;

        // Nothing at all takes the filter away. Otherwise what is not said stays as it was.
        bool isAny = arguments.Body is { ValueKind: JsonValueKind.Object } body && body.EnumerateObject().Any();
        application.Filter = isAny ? new EventTypeFilter(Types(arguments, "allowed") ?? filter.Allowed, Types(arguments, "disallowed") ?? filter.Disallowed) : EventTypeFilter.None;
        return Reply(Show(application));
    }

    private static List<string>? Types(Arguments arguments, string member)
        => arguments.Raw(member) is not { } types ? null
            : types.ValueKind == JsonValueKind.Array ? [.. types.EnumerateArray().Select(TypeOf)]
            : throw new RefusedException(400, BadFilter);

    private static string TypeOf(JsonElement item)
        => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() is { Length: > 0 } name
            ? name
            : throw new RefusedException(400, BadFilter);

    private StasisApplication ApplicationOf(Arguments arguments)
        => applications.Find(arguments.Path("applicationName")) ?? throw new RefusedException(404, "Application not found");

    private Application Show(StasisApplication application) => new()
    {
        Name = application.Name,
        ChannelIds = Ids(application, "channel"),
        BridgeIds = Ids(application, "bridge"),
        EndpointIds = Ids(application, "endpoint"),
        DeviceNames = [.. devices.NamesOf(application.Name)],
        EventsAllowed = [.. application.Filter.Allowed.Select(static type => new EventType { Type = type })],
        EventsDisallowed = [.. application.Filter.Disallowed.Select(static type => new EventType { Type = type })],
    };

    private static List<string> Ids(StasisApplication application, string scheme)
        => [.. application.Subscriptions.Where(source => source.Scheme == scheme).Select(static source => source.SourceId)
            .Concat(application.WholeKinds.Where(kind => kind == scheme).Select(WholeKind.IdOf))
            .Order(StringComparer.Ordinal)];
}
