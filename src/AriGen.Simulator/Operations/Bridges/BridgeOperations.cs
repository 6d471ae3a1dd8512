using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Operations of bridges: making, showing and ending them.</summary>
internal sealed class BridgeOperations(BridgeTable bridges, ChannelTable channels) : BridgeOperationGroup(bridges, channels)
{
    private const string NotCreated = "Unable to create bridge";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "create", Create);
        table.Add(Resource, "createWithId", CreateWithId);
        table.Add(Resource, "destroy", Destroy);
    }

    private RestReply List(Arguments arguments) => Reply(Bridges.All.Select(static bridge => bridge.Snapshot()));

    private RestReply Get(Arguments arguments) => Reply(BridgeOf(arguments, null).Snapshot());

    private RestReply Create(Arguments arguments)
    {
        string? id = arguments.Text("bridgeId") is { Length: > 0 } given ? given : null;

        // Without an id in the path the whole body is the map of variables. It is read when the bridge is already there.
        return RefusesDuplicates(arguments)
            ? Create(arguments, id, $"{NotCreated}. Possible duplicate bridge id '{id ?? "(null)"}'", arguments.Body)
            : Create(arguments, id, NotCreated, null);
    }

    private RestReply CreateWithId(Arguments arguments)
        => !RefusesDuplicates(arguments) && Bridges.Find(arguments.Path("bridgeId")) is { } bridge ? Update(bridge, arguments)
            : Create(arguments, arguments.Path("bridgeId"), NotCreated, arguments.Member("variables"));

    /// <summary>Older versions let two bridges have the same id, where it is not in the path.</summary>
    private static bool RefusesDuplicates(Arguments arguments) => arguments.Operation.Errors.Any(static error => error.Code == 409);

    /// <summary>In older versions this is for changing a bridge, of which nothing can be changed. They answer without a word.</summary>
    private static RestReply Update(Bridge bridge, Arguments arguments)
        => arguments.Text("name") is { Length: > 0 } name && name != bridge.Name ? throw Refused("Changing bridge name is not implemented")
            : arguments.Text("type") is { Length: > 0 } ? throw Refused("Supplying a bridge type when updating a bridge is not allowed.")
            : new RestReply(200, null, default);

    private static RefusedException Refused(string complaint) => new(500, complaint) { Reason = "Internal Error" };

    private RestReply Create(Arguments arguments, string? id, string complaint, JsonElement? variables)
    {
        if (RefusesDuplicates(arguments) && id is not null && Bridges.Find(id) is not null)
        {
            throw new RefusedException(409, $"Bridge with id '{id}' already exists");
        }

        BridgeKind kind = BridgeKind.Parse(arguments.Text("type") ?? "") ?? throw Refused(complaint);
        Bridge bridge = Bridges.Create(kind, id, arguments.Text("name") ?? "");
        if (variables is { ValueKind: JsonValueKind.Object } map)
        {
            SetVariables(bridge, map);
        }

        return Reply(bridge.Snapshot());
    }

    private RestReply Destroy(Arguments arguments)
    {
        BridgeInStasis(arguments, null).Destroy();
        return RestReply.NoContent;
    }
}
