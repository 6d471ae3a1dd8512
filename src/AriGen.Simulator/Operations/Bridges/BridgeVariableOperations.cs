using System.Text;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Operations of bridges on their variables.</summary>
internal sealed class BridgeVariableOperations(BridgeTable bridges, ChannelTable channels) : BridgeOperationGroup(bridges, channels)
{
    private const string NoVariable = "Provided variable was not found";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "getBridgeVar", Get);
        table.Add(Resource, "setBridgeVar", Set);
        table.Add(Resource, "getBridgeVars", GetSeveral);
        table.Add(Resource, "setBridgeVars", SetSeveral);
    }

    private RestReply Get(Arguments arguments)
    {
        string name = arguments.Required("variable", "Variable name is required");
        string value = BridgeInStasis(arguments).Variables.Find(name) ?? throw new RefusedException(404, NoVariable);
        return Reply(new Wire.Variable { Value = value });
    }

    private RestReply Set(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);

        // The real server does not survive this one.
        string name = arguments.Required("variable", "Variable name is required");
        bridge.Variables.Set(name.Trim(), arguments.Text("value") ?? "", arguments.Flag("report_events"));
        return RestReply.NoContent;
    }

    private RestReply GetSeveral(Arguments arguments)
    {
        if (arguments.Given("variables") is not { } names)
        {
            throw new RefusedException(400, "At least one variable name is required");
        }

        if (names.Length == 0)
        {
            throw new RefusedException(400, "Variable names are required");
        }

        Bridge bridge = ProvidedBridge(arguments);
        List<string> wanted = [.. arguments.List("variables").Select(static name => name.Trim())];
        if (wanted.Any(name => bridge.Variables.Find(name) is null))
        {
            throw new RefusedException(404, NoVariable) { Reason = "Variable Not Found" };
        }

        return RestReply.OfJson(Encoding.UTF8.GetBytes(JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("variables");
            foreach (string name in wanted)
            {
                writer.WriteString(name, bridge.Variables.Find(name));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        })));
    }

    private RestReply SetSeveral(Arguments arguments)
    {
        Bridge bridge = ProvidedBridge(arguments);
        SetVariables(bridge, arguments.Member("variables") is { ValueKind: JsonValueKind.Object } map ? map : throw new RefusedException(400, "The 'variables' field must be a JSON object"));
        return RestReply.NoContent;
    }

    private Bridge ProvidedBridge(Arguments arguments)
        => Bridges.Find(arguments.Path("bridgeId")) is { IsOfApplication: true } bridge ? bridge : throw new RefusedException(404, "Provided bridge was not found") { Reason = "Bridge Not Found" };
}
