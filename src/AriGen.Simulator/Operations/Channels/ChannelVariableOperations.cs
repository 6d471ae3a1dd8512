using System.Text;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Operations of channels on their variables and functions.</summary>
internal sealed class ChannelVariableOperations(ChannelTable channels) : ChannelOperationGroup(channels)
{
    private const string Resource = "channels";
    private const string NoName = "Variable name is required";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "getChannelVar", Get);
        table.Add(Resource, "setChannelVar", SetAsync);
        table.Add(Resource, "getChannelVars", GetSeveral);
        table.Add(Resource, "setChannelVars", SetSeveralAsync);
    }

    private RestReply Get(Arguments arguments)
    {
        string name = arguments.Required("variable", NoName);
        return Reply(new Wire.Variable { Value = Read(ProvidedChannel(arguments), name) });
    }

    private async Task<RestReply> SetAsync(Arguments arguments)
    {
        string name = arguments.Required("variable", NoName);
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        await visit.Commands.RunAsync(() => Set(channel, name, arguments.Given("value"), arguments.Flag("report_events")));
        return RestReply.NoContent;
    }

    private RestReply GetSeveral(Arguments arguments)
    {
        if (arguments.Member("variables") is null && arguments.Given("variables") is null)
        {
            throw new RefusedException(400, "At least one variable name is required");
        }

        List<string> wanted = Names(arguments.List("variables"));
        if (wanted.All(static name => name.Length == 0))
        {
            throw new RefusedException(400, "Variable names are required");
        }

        Channel channel = ProvidedChannel(arguments);
        Dictionary<string, string> found = [];
        foreach (string name in wanted)
        {
            found[name] = Read(channel, name);
        }

        return RestReply.OfJson(Encoding.UTF8.GetBytes(JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("variables");
            foreach ((string name, string value) in found)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        })));
    }

    private async Task<RestReply> SetSeveralAsync(Arguments arguments)
    {
        if (arguments.Body is null)
        {
            throw new RefusedException(400, "The 'variables' field is required");
        }

        ProvidedChannel(arguments);
        if (arguments.Member("variables") is not { ValueKind: JsonValueKind.Object } map)
        {
            throw new RefusedException(400, "The 'variables' field must be a JSON object");
        }

        List<(string Name, string Value, bool IsReported)> variables = VariableMap.Read(map);
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        await visit.Commands.RunAsync(() => variables.ForEach(variable => Set(channel, variable.Name.Trim(), variable.Value, variable.IsReported)));
        return RestReply.NoContent;
    }

    /// <summary>A comma within a function's arguments separates no names.</summary>
    private static List<string> Names(IReadOnlyList<string> parts)
    {
        List<string> names = [];
        bool isOpen = false;
        foreach (string part in parts)
        {
            if (isOpen)
            {
                names[^1] += "," + part;
            }
            else
            {
                names.Add(part.Trim());
            }

            isOpen = names[^1].Count('(') > names[^1].Count(')');
        }

        return names;
    }

    private static void Set(Channel channel, string name, string? value, bool isReported)
    {
        channel.Variables.Report(name, isReported);
        ChannelText.Set(channel, name, value);
    }

    private static string Read(Channel channel, string name) => ChannelText.Find(channel, name)
        ?? throw (ChannelText.IsFunction(name) ? new RefusedException(500, "Unable to read provided function") { Reason = "Error With Function" }
            : new RefusedException(404, "Provided variable was not found") { Reason = "Variable Not Found" });

    private Channel ProvidedChannel(Arguments arguments)
        => Channels.Find(arguments.Path("channelId")) ?? throw new RefusedException(404, "Provided channel was not found") { Reason = "Channel Not Found" };
}
