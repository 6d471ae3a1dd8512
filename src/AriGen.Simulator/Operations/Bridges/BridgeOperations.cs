using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Operations of bridges: making, showing and ending them.</summary>
internal sealed class BridgeOperations(Pbx pbx) : BridgeOperationGroup(pbx)
{
    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "create", Create);
        table.Add(Resource, "createWithId", CreateWithId);
        table.Add(Resource, "destroy", Destroy);
    }

    private RestReply List(Arguments arguments) => Reply(Pbx.Bridges.All.Select(static bridge => bridge.Snapshot()));

    private RestReply Get(Arguments arguments) => Reply(BridgeOf(arguments, null).Snapshot());

    private RestReply Create(Arguments arguments)
    {
        string? id = arguments.Text("bridgeId") is { Length: > 0 } given ? given : null;

        // Without an id in the path the whole body is the map of variables. It is read when the bridge is already there.
        return Create(arguments, id, $"Unable to create bridge. Possible duplicate bridge id '{id ?? "(null)"}'", arguments.Body);
    }

    private RestReply CreateWithId(Arguments arguments)
        => Create(arguments, arguments.Path("bridgeId"), "Unable to create bridge", arguments.Member("variables"));

    private RestReply Create(Arguments arguments, string? id, string complaint, JsonElement? variables)
    {
        if (id is not null && Pbx.Bridges.Find(id) is not null)
        {
            throw new RefusedException(409, $"Bridge with id '{id}' already exists");
        }

        BridgeKind kind = BridgeKind.Parse(arguments.Text("type") ?? "") ?? throw new RefusedException(500, complaint) { Reason = "Internal Error" };
        Bridge bridge = new(Pbx, kind, id ?? Pbx.NextGuid().ToString(), arguments.Text("name") ?? "");
        bridge.Announce();
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
