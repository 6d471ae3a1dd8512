using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of the variables that belong to no channel.</summary>
internal sealed class GlobalVariableOperations(EventBus events, PbxScheduler scheduler, Dictionary<string, string> globals) : OperationGroup
{
    private const string Resource = "asterisk";
    private const string NoName = "Variable name is required";
    private const string Function = "GLOBAL(";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "getGlobalVar", Get);
        table.Add(Resource, "setGlobalVar", Set);
    }

    private RestReply Get(Arguments arguments) => Reply(new Variable { Value = Find(arguments.Required("variable", NoName)) });

    private string Find(string name) => globals.GetValueOrDefault(name) ?? ServerVariables.Find(scheduler, name) ?? "";

    private RestReply Set(Arguments arguments)
    {
        string name = arguments.Required("variable", NoName);
        string? value = arguments.Text("value");
        if (name.EndsWith(')'))
        {
            // A function. Only one of them has to do with these variables.
            if (!name.StartsWith(Function, StringComparison.Ordinal))
            {
                return RestReply.NoContent;
            }

            name = name[Function.Length..^1];
            value ??= "";
        }

        string key = name.TrimStart('_');
        bool isNews = value is not null || globals.GetValueOrDefault(key) is { Length: > 0 };
        if (value is null)
        {
            globals.Remove(key);
        }
        else
        {
            globals[key] = value;
        }

        if (isNews)
        {
            events.PublishToAll(ChannelEvents.VarSet(name, value ?? ""), "channel");
        }

        return RestReply.NoContent;
    }
}
